/** Whether `key` is the object's own. In a `for in` the engine answers this one without looking. */
export function isOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

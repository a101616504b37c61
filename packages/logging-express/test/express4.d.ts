/** Express 4.21 beside Express 5: what the tests use of it, both have in common. */
declare module 'express4' {
  import express from 'express';
  export default express;
}

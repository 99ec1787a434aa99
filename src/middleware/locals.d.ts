// What the middleware tells every on-demand page, and the error page the middleware.
declare namespace App {
  interface Locals {
    /** Set by the error page where it was the database that did not answer. */
    isDatabaseAway?: boolean;
    /** The language that the address asks for. */
    language: import('#domain/instrument/terms.ts').Language;
  }
}

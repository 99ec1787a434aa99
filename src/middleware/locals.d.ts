// What the middleware tells every on-demand page.
declare namespace App {
  interface Locals {
    /** The language that the address asks for. */
    language: import('#domain/instrument/terms.ts').Language;
  }
}

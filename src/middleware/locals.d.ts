// What the middleware tells every on-demand page, and the error page the middleware.
declare namespace App {
  interface Locals {
    /** Set by the error page where it was the database that did not answer. */
    isDatabaseAway?: boolean;
    /** The language that the address asks for. */
    language: import('#domain/instrument/terms.ts').Language;
    /** Whoever asks for a page of the desk, signed in or not. */
    person?: import('#data/person.ts').Person;
    /** Who was let in at the desk. */
    desk?: import('#server/desk/visit.ts').DeskVisit;
    /** A form that was posted at the desk after the session had ended: where, and its fields as one text. */
    interrupted?: { readonly back: string; readonly kept: string };
  }
}

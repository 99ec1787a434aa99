// The shape of an instrument file: what is asked, of whom, in which words; the rules read it as a value.

/** One observable behavior. Its id begins with its dimension, such as KOM2. */
export interface InstrumentItem {
  readonly id: string;
  readonly predicate_id: string;
  readonly predicate_en: string;
  /** `all` in every wave, `post` only after the training. */
  readonly phase: string;
  /** Staff forms that ask it: diri, atasan, rekan, bawahan. */
  readonly forms: readonly string[];
  readonly dimension: string;
}

/** A citizen's question about one item, in the words of somebody who came for service. */
export interface InstrumentQuestion {
  /** W1 … W6. */
  readonly id: string;
  readonly item: string;
  readonly q_id: string;
  readonly q_en: string;
  /** Four answers from 1 to 4. */
  readonly a_id: readonly string[];
  readonly a_en: readonly string[];
  /** Whether "there was none" is offered beside the four answers. */
  readonly na: boolean;
  readonly na_id?: string;
  readonly na_en?: string;
}

/** One of two open questions to colleagues. */
export interface InstrumentComment {
  /** mulai or teruskan. */
  readonly id: string;
  readonly q_id: string;
  readonly q_en: string;
}

/** Something that helps or hinders the use of a training, with statements that participants judge. */
export interface ClimateFactor {
  /** IND, LIN, PIM, DES, TIN or SIS; the ids of its statements begin with it. */
  readonly factor: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly items: readonly {
    readonly id: string;
    readonly text_id: string;
    readonly text_en: string;
  }[];
}

/** One version of the instrument, as far as the rules need it. */
export interface Instrument {
  readonly version: string;
  readonly items: readonly InstrumentItem[];
  readonly forms: {
    readonly citizen: { readonly items: readonly InstrumentQuestion[] };
    readonly peer: {
      /** Items that colleagues answer twice after a training: "before the training" and "now". */
      readonly retrospective: readonly string[];
      readonly comments: readonly InstrumentComment[];
    };
    readonly climate: readonly ClimateFactor[];
    /** Items that every staff group answers: only on these may groups be compared. */
    readonly anchor_items: readonly string[];
  };
}

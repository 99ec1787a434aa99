// The shape of an instrument file: what is asked, of whom, in which words; the rules read it as a value.
import type { Bilingual } from './terms.ts';

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
  /** The part of the bank that a training may aim at; absent where it may aim at none, and in versions without modules. */
  readonly module?: string;
  /** `frequency`, also where it is absent, or `weeks`: what is done so rarely that occasions cannot be counted. */
  readonly scale?: string;
  /** The predicate for subordinates, where they are among those whom the behavior is about. */
  readonly subordinate_id?: string;
  readonly subordinate_en?: string;
  /** The predicate for participants, where it speaks of "they" otherwise. */
  readonly self_id?: string;
  readonly self_en?: string;
}

/** A part of the bank that trainings of one kind aim at. */
export interface ItemModule {
  readonly id: string;
  readonly name_id: string;
  readonly name_en: string;
}

/** What one programme asks out of the whole bank. */
export interface ProgrammeItems {
  /** Ids of anchors and targets in the order of the instrument, no item twice. */
  readonly asked: readonly string[];
  /** Ids of the behaviors that the training practices, in the order of the instrument. */
  readonly targets: readonly string[];
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
  /** Whether an answer outside the scale is offered beside the four: that the question does not apply. */
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
  /** Where there are modules, each programme has a form of its own; without, every programme asks everything. */
  readonly modules?: readonly ItemModule[];
  /** What the programme at hand asks (`ofProgramme`); absent where the instrument is meant as a whole. */
  readonly programme?: ProgrammeItems;
  readonly forms: {
    readonly citizen: {
      readonly items: readonly InstrumentQuestion[];
      /** What becomes of questions that were skipped or do not apply, which are published as one. */
      readonly unanswered?: Bilingual;
      /** Where citizens turn who need an answer. */
      readonly closing?: Bilingual;
    };
    readonly peer: {
      /** Items that colleagues answer twice after a training: "before the training" and "now". */
      readonly retrospective: readonly string[];
      readonly comments: readonly InstrumentComment[];
    };
    readonly climate: readonly ClimateFactor[];
    /** Items that every staff group answers: only on these may groups be compared. */
    readonly anchor_items: readonly string[];
    /**
     * Items about the training itself that come on top of a programme's form; the others of the bank are asked in no form.
     * Absent in versions that ask all of them.
     */
    readonly transfer_items?: readonly string[];
  };
}

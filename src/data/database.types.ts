// The functions of the API, written by npm run schema from a migrated database.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      [_ in never]: never;
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      add_member: {
        Args: {
          actor: string;
          address: string;
          agency: Json;
          role_name: string;
          unit_slug: string;
        };
        Returns: Json;
      };
      answer_unsure: {
        Args: { actor: string; answer: string; mail: string; wave_code: string };
        Returns: Json;
      };
      begin_count: { Args: { again: boolean; wave_code: string }; Returns: Json };
      cast_citizen_ballot: {
        Args: { ballot_id: string; box: string; plain: boolean; wave_code: string };
        Returns: Json;
      };
      cast_slip_ballot: {
        Args: {
          box: string;
          own_public: string;
          own_signature: string;
          prepared: string;
          signature: string;
          wave_code: string;
        };
        Returns: Json;
      };
      cast_staff_ballot: {
        Args: {
          box: string;
          own_public: string;
          own_signature: string;
          prepared: string;
          rater_group: string;
          seq: number;
          signature: string;
          wave_code: string;
        };
        Returns: Json;
      };
      change_roster: {
        Args: { actor: string; added: Json; wave_code: string; withdrawn: Json };
        Returns: Json;
      };
      citizen_entry: { Args: { unit_slug: string }; Returns: Json };
      claim_ticket: {
        Args: { blinded_hash: string; code_hash: string; rater_group: string; wave_code: string };
        Returns: Json;
      };
      close_batch: {
        Args: { actor?: string; enough: boolean; later: string; wave_code: string };
        Returns: Json;
      };
      close_wave: { Args: { actor?: string; early: boolean; wave_code: string }; Returns: Json };
      code_place: { Args: { code_hash: string }; Returns: Json };
      confirm_theme: {
        Args: { actor: string; code_hash: string; theme: number; wave_code: string };
        Returns: Json;
      };
      correct_programme: {
        Args: { actor: string; changes: Json; number: number; unit_slug: string };
        Returns: Json;
      };
      counting_terms: { Args: { wave_code: string }; Returns: Json };
      delete_comments: { Args: { actor: string; wave_code: string }; Returns: Json };
      delete_due_comments: { Args: { actor: string }; Returns: Json };
      desk_agency: { Args: { agency_slug: string }; Returns: Json };
      desk_answers: { Args: { wave_code: string }; Returns: Json };
      desk_audit: {
        Args: { agency_slug: string; rows?: number; skipped?: number; unit_slug?: string };
        Returns: Json;
      };
      desk_comments: { Args: { wave_code: string }; Returns: Json };
      desk_confirm_theme: { Args: { theme: number; wave_code: string }; Returns: Json };
      desk_draft: { Args: { draft: string; right_name?: string }; Returns: Json };
      desk_drafts: { Args: Record<PropertyKey, never>; Returns: Json };
      desk_drop_draft: { Args: { draft: string }; Returns: Json };
      desk_invite: {
        Args: { address: string; agency_slug: string; role_name: string; unit_slug: string };
        Returns: Json;
      };
      desk_may: {
        Args: { agency_slug?: string; right_name: string; unit_slug?: string; wave_code?: string };
        Returns: Json;
      };
      desk_may_send: { Args: { address: string }; Returns: boolean };
      desk_may_try: { Args: { address: string }; Returns: boolean };
      desk_me: { Args: Record<PropertyKey, never>; Returns: Json };
      desk_meetings: { Args: { unit_slug: string }; Returns: Json };
      desk_note_meeting: {
        Args: { held_on: string; is_taken_back: boolean; wave_code: string };
        Returns: Json;
      };
      desk_people: { Args: { agency_slug: string }; Returns: Json };
      desk_programme: {
        Args: { agency_slug: string; number: number; unit_slug: string };
        Returns: Json;
      };
      desk_propose_theme: { Args: { body: Json; numbers: Json; wave_code: string }; Returns: Json };
      desk_remove: { Args: { agency_slug: string; member: string }; Returns: Json };
      desk_retention: {
        Args: { agency_slug: string; skipped?: number; units?: number };
        Returns: Json;
      };
      desk_save_section: {
        Args: { content: Json; draft: string; section: string; seen: number };
        Returns: Json;
      };
      desk_start_draft: { Args: { agency_slug: string; unit_slug: string }; Returns: Json };
      desk_units: { Args: Record<PropertyKey, never>; Returns: Json };
      desk_warnings: { Args: Record<PropertyKey, never>; Returns: Json };
      desk_withdraw_theme: { Args: { theme: number; wave_code: string }; Returns: Json };
      directory: { Args: Record<PropertyKey, never>; Returns: Json };
      discard_wave: { Args: { actor?: string; cause: string; wave_code: string }; Returns: Json };
      draft_of: { Args: { number: number; unit_slug: string }; Returns: Json };
      end_draft: { Args: { number: number; unit_slug: string }; Returns: Json };
      extend_wave: { Args: { actor: string; until: string; wave_code: string }; Returns: Json };
      fail_job: { Args: { holder: string; job: string; problem: string }; Returns: Json };
      finish_job: { Args: { holder: string; job: string }; Returns: Json };
      finish_mail: {
        Args: { mail: string; outcome: string; reply: number; worker: string };
        Returns: Json;
      };
      forget_plan: { Args: { number: number; unit_slug: string }; Returns: Json };
      health: { Args: Record<PropertyKey, never>; Returns: Json };
      import_invitations: {
        Args: { actor?: string; invitations: Json; replaces?: boolean; wave_code: string };
        Returns: Json;
      };
      import_slips: { Args: { code_hashes: Json; wave_code: string }; Returns: Json };
      issuer_key: { Args: { rater_group: string; wave_code: string }; Returns: Json };
      keep_shown_answers: { Args: Record<PropertyKey, never>; Returns: Json };
      link_draft: { Args: { draft: string; number: number; unit_slug: string }; Returns: Json };
      list_members: { Args: { agency_slug: string }; Returns: Json };
      mail_replacement: {
        Args: { actor: string; code_hash: string; language: string; wave_code: string };
        Returns: Json;
      };
      mail_status: { Args: { wave_code: string }; Returns: Json };
      move_programme: {
        Args: { actor: string; number: number; target: string; unit_slug: string };
        Returns: Json;
      };
      name_key_writer: {
        Args: { instead: string; thing: string; wave_code: string; writer: string };
        Returns: Json;
      };
      next_reminder: { Args: { wave_code: string }; Returns: number };
      note_missed_wave: { Args: { actor: string; wave_code: string }; Returns: Json };
      note_tick: { Args: Record<PropertyKey, never>; Returns: Json };
      open_wave: { Args: { actor?: string; early?: boolean; wave_code: string }; Returns: Json };
      operator_health: { Args: Record<PropertyKey, never>; Returns: Json };
      plan_batch: {
        Args: {
          after: string;
          closes_on: string;
          month: number;
          opens_on: string;
          wave_code: string;
        };
        Returns: Json;
      };
      plan_due_jobs: { Args: { impatient: boolean; kinds: Json }; Returns: Json };
      plan_job: { Args: { kind: string; subject: string; unit_slug: string }; Returns: Json };
      plan_programme: {
        Args: { actor: string; namesake: boolean; record: Json; replaces: boolean };
        Returns: Json;
      };
      prepare_wave: {
        Args: {
          issuers: Json;
          key_file: string;
          tally_private_wrapped: string;
          tally_public: string;
          trustee_token_hash: string;
          wave_code: string;
        };
        Returns: Json;
      };
      propose_theme: {
        Args: { actor: string; body: Json; code_hash: string; numbers: Json; wave_code: string };
        Returns: Json;
      };
      publish_wave: {
        Args: { comments: Json; report: Json; snapshot: Json; wave_code: string };
        Returns: Json;
      };
      queue_mail: {
        Args: {
          actor: string;
          code_hashes: Json;
          kind: string;
          language: string;
          wave_code: string;
        };
        Returns: Json;
      };
      read_audit: { Args: { unit_slug: string }; Returns: Json };
      read_boxes: { Args: { after: string; at_most: number; wave_code: string }; Returns: Json };
      read_comments: {
        Args: { actor: string; code_hash: string; wave_code: string };
        Returns: Json;
      };
      read_programmes: { Args: { unit_slug: string }; Returns: Json };
      read_roster: { Args: { wave_code: string }; Returns: Json };
      read_slip_boxes: {
        Args: { after: string; at_most: number; wave_code: string };
        Returns: Json;
      };
      read_staff_boxes: {
        Args: { after: string; at_most: number; wave_code: string };
        Returns: Json;
      };
      register_unit: { Args: { record: Json }; Returns: Json };
      remove_demo: { Args: Record<PropertyKey, never>; Returns: Json };
      remove_member: {
        Args: { actor: string; address: string; agency_slug: string };
        Returns: Json;
      };
      replace_invitation: {
        Args: { actor: string; code_hash: string; instead: Json; wave_code: string };
        Returns: Json;
      };
      retention_facts: { Args: { unit_slug: string }; Returns: Json };
      return_draft: { Args: { note: string; number: number; unit_slug: string }; Returns: Json };
      reviewer_addresses: { Args: { wave_code: string }; Returns: Json };
      set_reviewers: { Args: { actor: string; addresses: Json; unit_slug: string }; Returns: Json };
      settle_outbox: { Args: { lost_after_seconds: number }; Returns: Json };
      store_reviewer_codes: {
        Args: { actor: string; codes: Json; wave_code: string };
        Returns: Json;
      };
      take_job: { Args: { holder: string; kinds: Json }; Returns: Json };
      take_mail: { Args: { worker: string }; Returns: Json };
      taken_names: {
        Args: { agency_slug: string; except_unit: string; proposed: string };
        Returns: Json;
      };
      unfinished_batches: { Args: Record<PropertyKey, never>; Returns: Json };
      unit_summary: { Args: { unit_slug: string }; Returns: Json };
      unit_terms: { Args: { unit_slug: string }; Returns: Json };
      unit_warnings: { Args: { unit_slug: string }; Returns: Json };
      wave_form: { Args: { wave_code: string }; Returns: Json };
      wave_progress: { Args: { wave_code: string }; Returns: Json };
      withdraw_theme: {
        Args: { actor: string; code_hash: string; theme: number; wave_code: string };
        Returns: Json;
      };
      write_figure: {
        Args: {
          actor: string;
          correcting: boolean;
          figure: Json;
          seen_version: number;
          unit_slug: string;
        };
        Returns: Json;
      };
      write_note: {
        Args: {
          actor: string;
          note: Json;
          note_number: number;
          seen_version: number;
          unit_slug: string;
        };
        Returns: Json;
      };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;

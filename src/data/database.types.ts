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
      citizen_entry: { Args: { unit_slug: string }; Returns: Json };
      claim_ticket: {
        Args: { blinded_hash: string; code_hash: string; rater_group: string; wave_code: string };
        Returns: Json;
      };
      close_batch: { Args: { enough: boolean; later: string; wave_code: string }; Returns: Json };
      close_wave: { Args: { early: boolean; wave_code: string }; Returns: Json };
      code_place: { Args: { code_hash: string }; Returns: Json };
      counting_terms: { Args: { wave_code: string }; Returns: Json };
      directory: { Args: Record<PropertyKey, never>; Returns: Json };
      discard_wave: { Args: { cause: string; wave_code: string }; Returns: Json };
      health: { Args: Record<PropertyKey, never>; Returns: Json };
      import_invitations: { Args: { invitations: Json; wave_code: string }; Returns: Json };
      import_slips: { Args: { code_hashes: Json; wave_code: string }; Returns: Json };
      issuer_key: { Args: { rater_group: string; wave_code: string }; Returns: Json };
      name_key_writer: {
        Args: { instead: string; thing: string; wave_code: string; writer: string };
        Returns: Json;
      };
      open_wave: { Args: { wave_code: string }; Returns: Json };
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
      publish_wave: {
        Args: { comments: Json; report: Json; snapshot: Json; wave_code: string };
        Returns: Json;
      };
      read_audit: { Args: { unit_slug: string }; Returns: Json };
      read_boxes: { Args: { after: string; at_most: number; wave_code: string }; Returns: Json };
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
      unfinished_batches: { Args: Record<PropertyKey, never>; Returns: Json };
      unit_summary: { Args: { unit_slug: string }; Returns: Json };
      wave_form: { Args: { wave_code: string }; Returns: Json };
      wave_progress: { Args: { wave_code: string }; Returns: Json };
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

-- Who counts a closed wave is told how many ballots its boxes hold: a trustee's page shows how far it is, and no count can claim more.
create or replace function public.counting_terms(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('ok', w.state = 'closed', 'reason', w.state, 'instrument', w.instrument, 'month', w.month,
        'unit', u.slug, 'participants', p.participants,
        'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen, 'steps', 4, 'insiders', 1, 'values', 2),
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        -- Not while the wave is open: a number that grows tells that somebody has just answered.
        'cast', case when w.state = 'closed' then jsonb_build_object(
            'citizen', (select count(*) from app.ballots b where b.wave_id = w.id),
            'staff', (select count(*) from app.staff_ballots b where b.wave_id = w.id)) end,
        'issuers', (select coalesce(jsonb_object_agg(k.rater_group, app.text_of(k.modulus)), '{}')
            from app.issuer_keys k where k.wave_id = w.id),
        'tallyPublic', (select app.text_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'tallyPrivateWrapped', (select app.text_of(k.tally_private_wrapped) from app.wave_keys k where k.wave_id = w.id),
        'trusteeTokenHash', (select app.text_of(k.trustee_token_hash) from app.wave_keys k where k.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;
comment on function public.counting_terms is
    'What counting a wave needs, whatever its state, without changing it; null where there is no such wave. Reasons: the states.';

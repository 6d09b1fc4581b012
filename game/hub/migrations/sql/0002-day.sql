-- A study day: rooms publish what they have settled; the plenary asks all rooms at once.
CREATE SCHEMA ok AUTHORIZATION ok_owner;
SET ROLE ok_owner;
ALTER DEFAULT PRIVILEGES FOR ROLE ok_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA ok TO ok_hub, ok_keep, ok_watch;

-- Tokens are known by their digests alone. `hides` and `v` only grow: whoever has seen one has seen all before it.
CREATE TABLE ok.day(
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), code text NOT NULL UNIQUE, name text NOT NULL,
  wall_hash text NOT NULL UNIQUE,
  hides bigint NOT NULL DEFAULT 0, v bigint NOT NULL DEFAULT 0,
  made timestamptz NOT NULL DEFAULT now(), ends timestamptz NOT NULL);

CREATE TABLE ok.room(
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), day uuid NOT NULL REFERENCES ok.day ON DELETE CASCADE,
  at bigint GENERATED ALWAYS AS IDENTITY, name text NOT NULL CHECK (length(name) <= 60),
  people int NOT NULL CHECK (people BETWEEN 1 AND 5000), token_hash text NOT NULL UNIQUE,
  accepted boolean NOT NULL DEFAULT false, seen timestamptz) WITH (fillfactor = 70);
CREATE INDEX ON ok.room(day);

-- What a room shows: the last version of each item, not a log. What was taken back keeps its key and loses its text.
-- Text and not jsonb: an item is sealed by the bytes that it was sent as.
CREATE TABLE ok.shown(
  room uuid NOT NULL REFERENCES ok.room ON DELETE CASCADE, day uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 120), ver bigint NOT NULL CHECK (ver >= 0),
  sha text NOT NULL CHECK (length(sha) = 32), body text NOT NULL CHECK (octet_length(body) <= 32768),
  PRIMARY KEY (room, key)) WITH (fillfactor = 70);
CREATE INDEX ON ok.shown(day);

CREATE TABLE ok.hidden(
  room uuid NOT NULL REFERENCES ok.room ON DELETE CASCADE, day uuid NOT NULL,
  key text NOT NULL CHECK (length(key) <= 120), at bigint NOT NULL, PRIMARY KEY (room, key));
CREATE INDEX ON ok.hidden(day);

-- A question to all rooms.
CREATE TABLE ok.hall(
  day uuid NOT NULL REFERENCES ok.day ON DELETE CASCADE, round int NOT NULL CHECK (round >= 0),
  question text NOT NULL CHECK (length(question) <= 8000), options int NOT NULL CHECK (options BETWEEN 2 AND 8),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closing', 'closed')), v bigint NOT NULL,
  totals int[], rooms int NOT NULL DEFAULT 0, voters int NOT NULL DEFAULT 0, PRIMARY KEY (day, round));

-- The second sealed box: counts of a room, which no role that can log in may read; closing sums and destroys them.
-- UNLOGGED: never in the log of writes, in a backup of it or on a standby. A crash empties it, and rooms send again.
CREATE UNLOGGED TABLE ok.hall_box(
  day uuid NOT NULL, round int NOT NULL, room uuid NOT NULL REFERENCES ok.room ON DELETE CASCADE, counts int[],
  PRIMARY KEY (day, round, room), FOREIGN KEY (day, round) REFERENCES ok.hall ON DELETE CASCADE);

-- Which rooms have asked their phones. That is no secret, and outlives a crash: else who leads would take the first room
-- that tells again for all of them.
CREATE TABLE ok.hall_asked(
  day uuid NOT NULL, round int NOT NULL, room uuid NOT NULL REFERENCES ok.room ON DELETE CASCADE,
  PRIMARY KEY (day, round, room), FOREIGN KEY (day, round) REFERENCES ok.hall ON DELETE CASCADE);

-- For which day and room a transaction acts: set_config(..., true) as its first statement. Unset means: no row at all.
CREATE FUNCTION ok.my_day() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('ok.day', true), '')::uuid $$;
CREATE FUNCTION ok.my_room() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('ok.room', true), '')::uuid $$;
CREATE FUNCTION ok.leads() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT ok.my_day() IS NOT NULL AND ok.my_room() IS NULL $$;

ALTER TABLE ok.day ENABLE ROW LEVEL SECURITY;
ALTER TABLE ok.room ENABLE ROW LEVEL SECURITY;
ALTER TABLE ok.shown ENABLE ROW LEVEL SECURITY;
ALTER TABLE ok.hidden ENABLE ROW LEVEL SECURITY;
ALTER TABLE ok.hall ENABLE ROW LEVEL SECURITY;
ALTER TABLE ok.hall_box ENABLE ROW LEVEL SECURITY;
ALTER TABLE ok.hall_asked ENABLE ROW LEVEL SECURITY;
CREATE POLICY room_read ON ok.room FOR SELECT TO ok_hub
  USING (day = (SELECT ok.my_day()) AND ((SELECT ok.leads()) OR id = (SELECT ok.my_room())));
CREATE POLICY shown_read ON ok.shown FOR SELECT TO ok_hub
  USING (day = (SELECT ok.my_day()) AND ((SELECT ok.leads()) OR room = (SELECT ok.my_room())));
CREATE POLICY shown_put ON ok.shown FOR INSERT TO ok_hub
  WITH CHECK (room = (SELECT ok.my_room()) AND day = (SELECT ok.my_day())
    AND EXISTS (SELECT FROM ok.room r WHERE r.id = shown.room AND r.day = shown.day));
CREATE POLICY shown_new ON ok.shown FOR UPDATE TO ok_hub
  USING (room = (SELECT ok.my_room()) AND day = (SELECT ok.my_day()))
  WITH CHECK (room = (SELECT ok.my_room()) AND day = (SELECT ok.my_day()));
CREATE POLICY hidden_read ON ok.hidden FOR SELECT TO ok_hub USING (day = (SELECT ok.my_day()) AND (SELECT ok.leads()));
CREATE POLICY hall_read ON ok.hall FOR SELECT TO ok_hub
  USING (day = (SELECT ok.my_day()) AND ((SELECT ok.leads())
    OR EXISTS (SELECT FROM ok.room r WHERE r.id = (SELECT ok.my_room()) AND r.accepted)));

-- No grant on ok.day, ok.hall_box and ok.hall_asked: they are reached through functions alone. Digests are read by nobody.
GRANT SELECT (id, day, at, name, people, accepted, seen) ON ok.room TO ok_hub;
GRANT SELECT, INSERT ON ok.shown TO ok_hub;
GRANT UPDATE (ver, sha, body) ON ok.shown TO ok_hub;
GRANT SELECT ON ok.hidden, ok.hall TO ok_hub;

CREATE FUNCTION ok.enter(digest text, OUT day uuid, OUT room uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
BEGIN
  SELECT r.day, r.id INTO day, room FROM ok.room r JOIN ok.day d ON d.id = r.day
    WHERE r.token_hash = digest AND d.ends > now();
  IF NOT FOUND THEN
    SELECT d.id, NULL INTO day, room FROM ok.day d WHERE d.wall_hash = digest AND d.ends > now();
  END IF;
END $$;
CREATE FUNCTION ok.day_of(code text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ SELECT d.id FROM ok.day d WHERE d.code = $1 AND d.ends > now() $$;
-- For the walls of a day: what it is called, and its code.
CREATE FUNCTION ok.about() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ SELECT ARRAY[d.name, d.code] FROM ok.day d WHERE d.id = ok.my_day() AND ok.leads() $$;
CREATE FUNCTION ok.new_day(code text, name text, wall text, days int) RETURNS uuid LANGUAGE sql SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
  INSERT INTO ok.day(code, name, wall_hash, ends) VALUES ($1, $2, $3, now() + make_interval(days => least($4, 60)))
  RETURNING id $$;

-- A new room, or the one that has this token already; NULL: the day is full, or over.
CREATE FUNCTION ok.join_day(called text, many int, digest text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
DECLARE mine uuid;
BEGIN
  PERFORM FROM ok.day d WHERE d.id = ok.my_day() AND d.ends > now() FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE ok.room r SET name = called, people = many WHERE r.day = ok.my_day() AND r.token_hash = digest
    RETURNING r.id INTO mine;
  IF mine IS NOT NULL THEN RETURN mine; END IF;
  IF (SELECT count(*) FROM ok.room r WHERE r.day = ok.my_day()) >= 100 THEN RETURN NULL; END IF;
  INSERT INTO ok.room(day, name, people, token_hash) VALUES (ok.my_day(), called, many, digest)
    ON CONFLICT (token_hash) DO NOTHING RETURNING id INTO mine;
  RETURN mine;
END $$;
-- Of rooms of any day, once in a while: who was heard.
CREATE FUNCTION ok.heard(rooms uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ UPDATE ok.room SET seen = now() WHERE id IN (SELECT i FROM unnest(rooms) i ORDER BY i) $$;

-- All of these items or none; beyond 400 nothing new is kept. False: one is no newer than another text that is there.
-- With the rights of whoever calls: row security decides which room that is.
CREATE FUNCTION ok.put(keys text[], vers bigint[], shas text[], bodies text[]) RETURNS boolean LANGUAGE plpgsql
  SET search_path = ok, pg_temp AS $$
DECLARE me uuid := ok.my_room(); known int;
BEGIN
  PERFORM pg_advisory_xact_lock(7300522, hashtext(me::text));  -- two programs with one token come one after the other
  IF EXISTS (SELECT FROM unnest(keys, vers, shas) AS i(key, ver, sha) JOIN ok.shown s ON s.room = me AND s.key = i.key
      WHERE i.ver <= s.ver AND i.sha <> s.sha) THEN RETURN false; END IF;
  SELECT count(*) INTO known FROM ok.shown s WHERE s.room = me;
  INSERT INTO ok.shown(room, day, key, ver, sha, body)
    SELECT me, ok.my_day(), x.key, x.ver, x.sha, x.body FROM (
      SELECT i.*, s.key IS NULL AS new, count(*) FILTER (WHERE s.key IS NULL) OVER (ORDER BY i.n) AS nth
      FROM unnest(keys, vers, shas, bodies) WITH ORDINALITY AS i(key, ver, sha, body, n)
      LEFT JOIN ok.shown s ON s.room = me AND s.key = i.key) x
    WHERE NOT x.new OR known + x.nth <= 400 ORDER BY x.key
  ON CONFLICT (room, key) DO UPDATE SET ver = excluded.ver, sha = excluded.sha, body = excluded.body
    WHERE shown.ver < excluded.ver;
  RETURN true;
END $$;

-- ------------------------------------------------------------------------------------------- the desk of the plenary

CREATE FUNCTION ok.accept(which uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ UPDATE ok.room SET accepted = true WHERE id = which AND day = ok.my_day() AND ok.leads() $$;
CREATE FUNCTION ok.hide(which uuid, what text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
DECLARE n bigint;
BEGIN
  IF NOT ok.leads() OR NOT EXISTS (SELECT FROM ok.room r WHERE r.id = which AND r.day = ok.my_day()) THEN RETURN; END IF;
  UPDATE ok.day d SET hides = d.hides + 1 WHERE d.id = ok.my_day() RETURNING d.hides INTO n;
  INSERT INTO ok.hidden(room, day, key, at) VALUES (which, ok.my_day(), what, n) ON CONFLICT DO NOTHING;
END $$;
CREATE FUNCTION ok.unhide(which uuid, what text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ DELETE FROM ok.hidden WHERE room = which AND key = what AND day = ok.my_day() AND ok.leads() $$;
CREATE FUNCTION ok.send_away(which uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ DELETE FROM ok.room WHERE id = which AND day = ok.my_day() AND ok.leads() $$;

CREATE FUNCTION ok.next_v() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = ok, pg_temp
  AS $$ UPDATE ok.day SET v = v + 1 WHERE id = ok.my_day() RETURNING v $$;
CREATE FUNCTION ok.hall_open(r int, q text, n int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
BEGIN
  IF NOT ok.leads() OR EXISTS (SELECT FROM ok.hall h WHERE h.day = ok.my_day() AND h.round = r) THEN RETURN; END IF;
  INSERT INTO ok.hall(day, round, question, options, v) VALUES (ok.my_day(), r, q, n, ok.next_v()) ON CONFLICT DO NOTHING;
END $$;
CREATE FUNCTION ok.hall_closing(r int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ok, pg_temp AS $$
BEGIN
  IF NOT ok.leads() THEN RETURN; END IF;
  PERFORM FROM ok.hall h WHERE h.day = ok.my_day() AND h.round = r AND h.state = 'open' FOR NO KEY UPDATE;
  IF FOUND THEN UPDATE ok.hall SET state = 'closing', v = ok.next_v() WHERE day = ok.my_day() AND round = r; END IF;
END $$;
CREATE FUNCTION ok.hall_waiting(r int, OUT asked int, OUT told int) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
  SELECT (SELECT count(*) FROM ok.hall_asked a WHERE a.day = ok.my_day() AND a.round = r AND ok.leads())::int,
    (SELECT count(b.counts) FROM ok.hall_box b WHERE b.day = ok.my_day() AND b.round = r AND ok.leads())::int $$;
-- Sums and destroys; false, and nothing happens, where fewer have told than who leads has seen: a crash emptied the box
-- since, and rooms are telling again. Fewer than 3 rooms or 10 voters: totals are not told, for they would be those of one room.
CREATE FUNCTION ok.hall_close(r int, seen int) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = ok, pg_temp AS $$
DECLARE h ok.hall; t int[]; n int; s int;
BEGIN
  IF NOT ok.leads() THEN RETURN false; END IF;
  SELECT * INTO h FROM ok.hall x WHERE x.day = ok.my_day() AND x.round = r FOR UPDATE;  -- whoever tells waits, or was in
  IF NOT FOUND OR h.state = 'closed' THEN RETURN true; END IF;
  SELECT count(counts) INTO n FROM ok.hall_box WHERE day = h.day AND round = r;
  IF n < seen THEN RETURN false; END IF;
  SELECT array_agg(x.total ORDER BY x.i), sum(x.total) INTO t, s FROM (
    SELECT i, coalesce(sum(b.counts[i]), 0)::int AS total FROM generate_series(1, h.options) i
    LEFT JOIN ok.hall_box b ON b.day = h.day AND b.round = r AND b.counts IS NOT NULL GROUP BY i) x;
  UPDATE ok.hall SET state = 'closed', v = ok.next_v(), rooms = n, voters = s,
    totals = CASE WHEN n >= 3 AND s >= 10 THEN t END WHERE day = h.day AND round = r;
  DELETE FROM ok.hall_box WHERE day = h.day AND round = r;
  DELETE FROM ok.hall_asked WHERE day = h.day AND round = r;
  RETURN true;
END $$;

-- --------------------------------------------------------------------------------------- a room in a vote of all rooms

-- Its phones were asked (NULL), and later what came out. The last word counts until the close.
CREATE FUNCTION ok.hall_put(r int, c int[]) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ok, pg_temp AS $$
DECLARE h ok.hall; p int;
BEGIN
  SELECT x.people INTO p FROM ok.room x WHERE x.id = ok.my_room() AND x.day = ok.my_day() AND x.accepted;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  SELECT * INTO h FROM ok.hall x WHERE x.day = ok.my_day() AND x.round = r FOR SHARE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  IF h.state = 'closed' THEN RETURN 'closed'; END IF;
  IF c IS NOT NULL AND (cardinality(c) <> h.options OR array_ndims(c) <> 1 OR array_position(c, NULL) IS NOT NULL
      OR (SELECT min(x) FROM unnest(c) x) < 0 OR (SELECT sum(x) FROM unnest(c) x) > p) THEN RETURN 'wrong'; END IF;
  INSERT INTO ok.hall_asked VALUES (h.day, r, ok.my_room()) ON CONFLICT DO NOTHING;
  INSERT INTO ok.hall_box VALUES (h.day, r, ok.my_room(), c)
    ON CONFLICT (day, round, room) DO UPDATE SET counts = excluded.counts WHERE excluded.counts IS NOT NULL;
  RETURN 'kept';
END $$;
CREATE FUNCTION ok.hall_mine(r int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ok, pg_temp AS $$
  SELECT EXISTS (SELECT FROM ok.hall_box WHERE day = ok.my_day() AND round = r AND room = ok.my_room() AND counts IS NOT NULL) $$;

-- -------------------------------------------------------------------------------------------------------- forgetting

CREATE FUNCTION ok.forget_day(which uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ok, pg_temp AS $$
DECLARE n int; BEGIN DELETE FROM ok.day WHERE id = which; GET DIAGNOSTICS n = ROW_COUNT; RETURN n; END $$;
CREATE FUNCTION ok.forget_room(which uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ok, pg_temp AS $$
DECLARE n int; BEGIN DELETE FROM ok.room WHERE id = which; GET DIAGNOSTICS n = ROW_COUNT; RETURN n; END $$;
CREATE FUNCTION ok.forget_old() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ok, pg_temp AS $$
DECLARE n int; BEGIN DELETE FROM ok.day WHERE ends < now(); GET DIAGNOSTICS n = ROW_COUNT; RETURN n; END $$;

-- How many there are, for whoever looks after the hub; no name and no id.
CREATE FUNCTION ok.figures(OUT days int, OUT over int, OUT rooms int, OUT silent int) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = ok, pg_temp AS $$
  SELECT (SELECT count(*) FROM ok.day)::int, (SELECT count(*) FROM ok.day WHERE ends < now() - interval '26 hours')::int,
    (SELECT count(*) FROM ok.room)::int,
    (SELECT count(*) FROM ok.room WHERE seen BETWEEN now() - interval '1 day' AND now() - interval '1 minute')::int $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ok FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ok.my_day(), ok.my_room(), ok.leads(), ok.enter(text), ok.day_of(text), ok.about(), ok.new_day(text, text, text, int),
  ok.join_day(text, int, text), ok.heard(uuid[]), ok.put(text[], bigint[], text[], text[]), ok.accept(uuid), ok.hide(uuid, text),
  ok.unhide(uuid, text), ok.send_away(uuid), ok.hall_open(int, text, int), ok.hall_closing(int), ok.hall_waiting(int),
  ok.hall_close(int, int), ok.hall_put(int, int[]), ok.hall_mine(int) TO ok_hub;
GRANT EXECUTE ON FUNCTION ok.forget_day(uuid), ok.forget_room(uuid), ok.forget_old() TO ok_keep;
GRANT EXECUTE ON FUNCTION ok.figures() TO ok_watch;
RESET ROLE;

-- The roles of a hub. Once per cluster, by its administrator; passwords are set apart and stand in no file.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ok_owner') THEN CREATE ROLE ok_owner NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ok_hub') THEN CREATE ROLE ok_hub LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ok_keep') THEN CREATE ROLE ok_keep LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ok_watch') THEN CREATE ROLE ok_watch LOGIN; END IF;
  EXECUTE format('GRANT ok_owner TO %I', current_user);  -- migrations take its place
  EXECUTE format('GRANT CREATE ON DATABASE %I TO ok_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());  -- nobody else comes in, or makes tables
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ok_hub, ok_keep, ok_watch', current_database());
END $$;
ALTER ROLE ok_hub CONNECTION LIMIT 60;
ALTER ROLE ok_keep CONNECTION LIMIT 2;
ALTER ROLE ok_watch CONNECTION LIMIT 4;
ALTER ROLE ok_hub SET statement_timeout = '5s';
ALTER ROLE ok_hub SET lock_timeout = '3s';
ALTER ROLE ok_hub SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE ok_keep SET statement_timeout = '60s';
ALTER ROLE ok_keep SET lock_timeout = '10s';
ALTER ROLE ok_keep SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE ok_watch SET statement_timeout = '10s';
ALTER ROLE ok_watch SET idle_in_transaction_session_timeout = '10s';
GRANT pg_read_all_stats, pg_read_all_settings TO ok_watch;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ok_hub, ok_keep, ok_watch;  -- where the version of the schema stands
GRANT SELECT ON public.ok_version TO ok_hub, ok_keep, ok_watch;

--
-- PostgreSQL database dump
--


-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4


--
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET client_min_messages = warning;
SELECT pg_catalog.set_config('search_path', '', false);

--

-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: access_apikey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_apikey (
    id character varying(150) NOT NULL,
    prefix character varying(8) NOT NULL,
    hashed_key character varying(150) NOT NULL,
    created timestamp with time zone NOT NULL,
    name character varying(50) NOT NULL,
    revoked boolean NOT NULL,
    expiry_date timestamp with time zone,
    role character varying(8) NOT NULL,
    last_used_at timestamp with time zone,
    lead_source_id integer,
    operator_id bigint,
    CONSTRAINT api_key_is_bound_as_its_role_says CHECK ((((lead_source_id IS NULL) AND (operator_id IS NULL) AND ((role)::text = 'manager'::text)) OR ((lead_source_id IS NOT NULL) AND (operator_id IS NULL) AND ((role)::text = 'bot'::text)) OR ((lead_source_id IS NULL) AND (operator_id IS NOT NULL) AND ((role)::text = 'operator'::text))))
);


--
-- Name: access_ratewindow; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.access_ratewindow (
    id bigint NOT NULL,
    subject character varying(64) NOT NULL,
    minute timestamp with time zone NOT NULL,
    spent integer NOT NULL,
    last_lease integer NOT NULL,
    CONSTRAINT access_ratewindow_last_lease_check CHECK ((last_lease >= 0)),
    CONSTRAINT access_ratewindow_spent_check CHECK ((spent >= 0))
);


--
-- Name: access_ratewindow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_ratewindow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_ratewindow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: appeals_appeal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appeals_appeal (
    id bigint NOT NULL,
    status character varying(8) NOT NULL,
    priority smallint NOT NULL,
    payload jsonb NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    queued_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    assigned_at timestamp with time zone,
    resolved_at timestamp with time zone,
    assigned_operator_id bigint,
    lead_id bigint NOT NULL,
    lead_source_id integer NOT NULL,
    CONSTRAINT appeal_has_assignment_time_with_its_operator CHECK ((((assigned_at IS NULL) AND (assigned_operator_id IS NULL)) OR ((assigned_at IS NOT NULL) AND (assigned_operator_id IS NOT NULL)))),
    CONSTRAINT appeal_has_resolution_time_when_resolved CHECK ((((resolved_at IS NULL) AND ((status)::text = 'ACTIVE'::text)) OR ((resolved_at IS NOT NULL) AND ((status)::text = 'RESOLVED'::text)))),
    CONSTRAINT appeal_payload_is_an_object CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT appeal_priority_is_in_range CHECK (((priority >= 0) AND (priority <= 9))),
    CONSTRAINT appeal_status_is_known CHECK (((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'RESOLVED'::character varying])::text[])))
);


--
-- Name: appeals_appeal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.appeals_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appeals_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: appeals_appealevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appeals_appealevent (
    id bigint NOT NULL,
    appeal_id bigint NOT NULL,
    sequence integer NOT NULL,
    type character varying(16) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    actor character varying(64) NOT NULL,
    operator_id bigint,
    lead_id bigint NOT NULL,
    lead_source_id integer NOT NULL,
    status character varying(8) NOT NULL,
    priority smallint NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    reason character varying(500) DEFAULT ''::character varying NOT NULL,
    decision json,
    CONSTRAINT appeal_event_sequence_starts_at_one CHECK ((sequence >= 1)),
    CONSTRAINT appeal_event_type_is_known CHECK (((type)::text = ANY ((ARRAY['created'::character varying, 'assigned'::character varying, 'returned'::character varying, 'reassigned'::character varying, 'resolved'::character varying, 'reopened'::character varying, 'accepted'::character varying, 'deleted'::character varying, 'merged'::character varying, 'unmerged'::character varying, 'erased'::character varying])::text[])))
);


--
-- Name: appeals_appealevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.appeals_appealevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appeals_appealevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: appeals_idempotencyrecord; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appeals_idempotencyrecord (
    id bigint NOT NULL,
    key character varying(255) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    answer json NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lead_source_id integer NOT NULL
);


--
-- Name: appeals_idempotencyrecord_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.appeals_idempotencyrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appeals_idempotencyrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_user (
    id integer NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);


--
-- Name: auth_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_user_groups (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: auth_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_user_user_permissions (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id integer NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: leads_lead; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leads_lead (
    id bigint NOT NULL,
    name character varying(200) DEFAULT ''::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    merged_into_id bigint,
    CONSTRAINT lead_id_is_positive CHECK ((id >= 1)),
    CONSTRAINT lead_is_not_merged_into_itself CHECK ((NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL))))
);


--
-- Name: leads_lead_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.leads_lead ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_lead_id_seq
    START WITH 1000000000000
    INCREMENT BY 1
    MINVALUE 1000000000000
    NO MAXVALUE
    CACHE 1
);


--
-- Name: leads_leadidentity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leads_leadidentity (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    value character varying(254) NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lead_id bigint NOT NULL,
    lead_source_id integer,
    CONSTRAINT lead_identity_has_a_source_when_external CHECK (((((kind)::text = 'external_id'::text) AND (lead_source_id IS NOT NULL)) OR (((kind)::text = ANY ((ARRAY['phone'::character varying, 'email'::character varying, 'telegram_id'::character varying])::text[])) AND (lead_source_id IS NULL)))),
    CONSTRAINT lead_identity_is_not_empty CHECK ((NOT ((value)::text = ''::text)))
);


--
-- Name: leads_leadidentity_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.leads_leadidentity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_leadidentity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: leads_leadmerge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leads_leadmerge (
    id bigint NOT NULL,
    actor character varying(64) NOT NULL,
    merged_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    undone_at timestamp with time zone,
    appeal_ids bigint[] NOT NULL,
    identity_ids bigint[] NOT NULL,
    lead_ids bigint[] NOT NULL,
    loser_id bigint NOT NULL,
    survivor_id bigint NOT NULL,
    gave_name boolean DEFAULT false NOT NULL,
    CONSTRAINT lead_merge_joins_two_leads CHECK ((NOT (loser_id = survivor_id)))
);


--
-- Name: leads_leadmerge_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.leads_leadmerge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_leadmerge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: leads_mergecandidate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leads_mergecandidate (
    id bigint NOT NULL,
    found_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    newer_id bigint NOT NULL,
    older_id bigint NOT NULL,
    dismissed_at timestamp with time zone,
    CONSTRAINT merge_candidate_names_two_leads CHECK ((NOT (older_id = newer_id)))
);


--
-- Name: leads_mergecandidate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.leads_mergecandidate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_mergecandidate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: operators_configurationchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.operators_configurationchange (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    actor character varying(64) NOT NULL,
    operator_id bigint,
    lead_source_id bigint,
    field character varying(32) NOT NULL,
    was jsonb,
    now jsonb,
    reason character varying(500) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT configuration_change_field_is_known CHECK (((field)::text = ANY ((ARRAY['created'::character varying, 'recorded'::character varying, 'deleted'::character varying, 'name'::character varying, 'user'::character varying, 'status'::character varying, 'active_appeals_limit'::character varying, 'strategy'::character varying, 'routing_factor'::character varying])::text[]))),
    CONSTRAINT configuration_change_is_about_something CHECK (((operator_id IS NOT NULL) OR (lead_source_id IS NOT NULL)))
);


--
-- Name: operators_configurationchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.operators_configurationchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.operators_configurationchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: operators_operator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.operators_operator (
    id bigint NOT NULL,
    name character varying(200) DEFAULT ''::character varying NOT NULL,
    status character varying(8) DEFAULT 'ACTIVE'::character varying NOT NULL,
    active_appeals_limit integer NOT NULL,
    active_appeals integer DEFAULT 0 NOT NULL,
    routes_version integer DEFAULT 0 NOT NULL,
    queue_only boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    user_id integer,
    CONSTRAINT operator_limit_is_in_range CHECK (((active_appeals_limit >= 0) AND (active_appeals_limit <= 1000000))),
    CONSTRAINT operator_load_is_not_negative CHECK ((active_appeals >= 0)),
    CONSTRAINT operator_status_is_known CHECK (((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'INACTIVE'::character varying])::text[])))
);


--
-- Name: operators_operator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.operators_operator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.operators_operator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rest_framework_api_key_apikey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rest_framework_api_key_apikey (
    id character varying(150) NOT NULL,
    created timestamp with time zone NOT NULL,
    name character varying(50) NOT NULL,
    revoked boolean NOT NULL,
    expiry_date timestamp with time zone,
    hashed_key character varying(150) NOT NULL,
    prefix character varying(8) NOT NULL
);


--
-- Name: sources_leadsource; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sources_leadsource (
    id integer NOT NULL,
    name character varying(200) DEFAULT ''::character varying NOT NULL,
    type character varying(16) NOT NULL,
    status character varying(8) DEFAULT 'ACTIVE'::character varying NOT NULL,
    strategy character varying(32) DEFAULT 'WEIGHTED_RANDOM'::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT lead_source_status_is_known CHECK (((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'INACTIVE'::character varying])::text[]))),
    CONSTRAINT lead_source_strategy_is_known CHECK (((strategy)::text = ANY ((ARRAY['WEIGHTED_RANDOM'::character varying, 'SMOOTH_WEIGHTED'::character varying, 'LEAST_LOADED'::character varying, 'LEAST_RECENT'::character varying])::text[]))),
    CONSTRAINT lead_source_type_is_known CHECK (((type)::text = ANY ((ARRAY['BOT'::character varying, 'WEB_FORM'::character varying, 'EMAIL'::character varying, 'PHONE'::character varying, 'OTHER'::character varying])::text[])))
);


--
-- Name: sources_leadsource_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.sources_leadsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_leadsource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: sources_leadsourceoperator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sources_leadsourceoperator (
    id bigint NOT NULL,
    routing_factor integer NOT NULL,
    credit bigint DEFAULT 0 NOT NULL,
    last_assigned_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lead_source_id integer NOT NULL,
    operator_id bigint NOT NULL,
    CONSTRAINT link_routing_factor_is_in_range CHECK (((routing_factor >= 0) AND (routing_factor <= 1000000000)))
);


--
-- Name: sources_leadsourceoperator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.sources_leadsourceoperator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sources_leadsourceoperator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Data for Name: access_apikey; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_apikey VALUES
	('upgrades.sha512$$e10c1a051bba27360f5749daffa1c7519f5587ced5ee9d3c78a6c9921deee0d1ecb23ade1f8084eba6c2c98238a0c904863d95aeccb108d3b6ec2aec9baf30c4', 'upgrades', 'sha512$$e10c1a051bba27360f5749daffa1c7519f5587ced5ee9d3c78a6c9921deee0d1ecb23ade1f8084eba6c2c98238a0c904863d95aeccb108d3b6ec2aec9baf30c4', '2026-11-26 09:19:55.968166+00', 'Corner known', false, NULL, 'manager', NULL, NULL, NULL),
	('Oh0pzIpQ.sha512$$fc8f9faf1440ac01547858fbb3fb2e76be2667f7c74077cac854b71f5c8d25e29903deec6c1a0dad6728085b66eb32cb7b3ab9fc2aad3689d215329550c2d7ee', 'Oh0pzIpQ', 'sha512$$fc8f9faf1440ac01547858fbb3fb2e76be2667f7c74077cac854b71f5c8d25e29903deec6c1a0dad6728085b66eb32cb7b3ab9fc2aad3689d215329550c2d7ee', '2026-11-26 09:19:55.998438+00', 'Corner never used', false, NULL, 'bot', NULL, 1, NULL),
	('rPsRdmxG.sha512$$d87a873ae447e49662926529dd1dc59fa69a79e0c8cf8cdf1e5086a9733d72fbcab437b8c27682780fa5088301e089d5314ed2f5eecf9a328615f82f8b0cfb9c', 'rPsRdmxG', 'sha512$$d87a873ae447e49662926529dd1dc59fa69a79e0c8cf8cdf1e5086a9733d72fbcab437b8c27682780fa5088301e089d5314ed2f5eecf9a328615f82f8b0cfb9c', '2026-11-26 09:19:56.037709+00', 'Corner used', false, NULL, 'operator', '2026-11-26 09:19:56.048661+00', NULL, 1),
	('FOB3tO3O.sha512$$150283acd8a2a9172821f8dd74bb9aa888f761be3ad155a28df5d213f79c508a50004277cdd8e8df0eebc680a1215ed134cbac2123cb3c8d05e1cb6518bb2ef9', 'FOB3tO3O', 'sha512$$150283acd8a2a9172821f8dd74bb9aa888f761be3ad155a28df5d213f79c508a50004277cdd8e8df0eebc680a1215ed134cbac2123cb3c8d05e1cb6518bb2ef9', '2026-11-26 09:19:56.062971+00', 'Corner expired', false, '2020-01-01 00:00:00+00', 'manager', NULL, NULL, NULL),
	('pltkecyn.sha512$$db5c4b3225d16f9d77cb6e3251a2f5abf0e37ca0ba38c85d98f15481c4675bf335346f3cc56a736c539f1676b719b6e071ae7ca13b83087c9df4b192db54e0ca', 'pltkecyn', 'sha512$$db5c4b3225d16f9d77cb6e3251a2f5abf0e37ca0ba38c85d98f15481c4675bf335346f3cc56a736c539f1676b719b6e071ae7ca13b83087c9df4b192db54e0ca', '2026-11-26 09:19:56.0808+00', 'Corner revoked', true, NULL, 'manager', NULL, NULL, NULL);


--
-- Data for Name: access_ratewindow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: appeals_appeal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appeals_appeal VALUES
	(2, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.33862+00', '2026-11-26 09:19:51.33862+00', '2026-11-26 09:19:51.338791+00', '2026-11-26 09:19:51.350783+00', 1, 2, 1),
	(3, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.369491+00', '2026-11-26 09:19:51.369491+00', '2026-11-26 09:19:51.369637+00', '2026-11-26 09:19:51.381136+00', 3, 3, 2),
	(1, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.32946+00', '2026-11-26 09:19:51.32946+00', '2026-11-26 09:19:51.330589+00', '2026-11-26 09:19:51.401585+00', 4, 1, 1),
	(4, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.390308+00', '2026-11-26 09:19:51.390308+00', '2026-11-26 09:19:51.390471+00', '2026-11-26 09:19:51.424539+00', 4, 4, 1),
	(7, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.434507+00', '2026-11-26 09:19:51.434507+00', '2026-11-26 09:19:51.434691+00', '2026-11-26 09:19:51.441936+00', 4, 7, 1),
	(8, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:51.450462+00', '2026-11-26 09:19:51.450462+00', '2026-11-26 09:19:51.450619+00', '2026-11-26 09:19:51.457647+00', 4, 8, 1),
	(6, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.414272+00', '2026-11-26 09:19:51.414272+00', '2026-11-26 09:19:51.414423+00', '2026-11-26 09:19:51.470358+00', 4, 6, 1),
	(10, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.4791+00', '2026-11-26 09:19:51.4791+00', '2026-11-26 09:19:51.479284+00', '2026-11-26 09:19:51.489023+00', 3, 10, 2),
	(5, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.39263+00', '2026-11-26 09:19:51.39263+00', '2026-11-26 09:19:51.392802+00', '2026-11-26 09:19:51.503072+00', 8, 5, 2),
	(12, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.51374+00', '2026-11-26 09:19:51.51374+00', '2026-11-26 09:19:51.51426+00', '2026-11-26 09:19:51.531332+00', 1, 12, 1),
	(11, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.496996+00', '2026-11-26 09:19:51.496996+00', '2026-11-26 09:19:51.497184+00', '2026-11-26 09:19:51.549544+00', 1, 11, 1),
	(14, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:51.541692+00', '2026-11-26 09:19:51.541692+00', '2026-11-26 09:19:51.541901+00', '2026-11-26 09:19:51.569695+00', 4, 14, 1),
	(9, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.466494+00', '2026-11-26 09:19:51.466494+00', '2026-11-26 09:19:51.466645+00', '2026-11-26 09:19:51.589014+00', 3, 9, 1),
	(16, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:51.564872+00', '2026-11-26 09:19:51.564872+00', '2026-11-26 09:19:51.565076+00', '2026-11-26 09:19:51.614506+00', 8, 16, 2),
	(18, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:51.601589+00', '2026-11-26 09:19:51.601589+00', '2026-11-26 09:19:51.601767+00', '2026-11-26 09:19:51.633301+00', 4, 18, 1),
	(20, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:51.64605+00', '2026-11-26 09:19:51.64605+00', '2026-11-26 09:19:51.646253+00', '2026-11-26 09:19:51.656448+00', 1, 20, 1),
	(19, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.623071+00', '2026-11-26 09:19:51.623071+00', '2026-11-26 09:19:51.623253+00', '2026-11-26 09:19:51.677852+00', 1, 19, 1),
	(21, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.667644+00', '2026-11-26 09:19:51.667644+00', '2026-11-26 09:19:51.667845+00', '2026-11-26 09:19:51.697853+00', 7, 21, 3),
	(15, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:51.556877+00', '2026-11-26 09:19:51.556877+00', '2026-11-26 09:19:51.557072+00', '2026-11-26 09:19:51.720889+00', 3, 15, 2),
	(17, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.581631+00', '2026-11-26 09:19:51.581631+00', '2026-11-26 09:19:51.581839+00', '2026-11-26 09:19:51.745716+00', 1, 17, 1),
	(25, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.738287+00', '2026-11-26 09:19:51.738287+00', '2026-11-26 09:19:51.738478+00', '2026-11-26 09:19:51.771166+00', 6, 25, 2),
	(28, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:51.78293+00', '2026-11-26 09:19:51.78293+00', '2026-11-26 09:19:51.783116+00', '2026-11-26 09:19:51.791347+00', 8, 28, 2),
	(24, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.730029+00', '2026-11-26 09:19:51.730029+00', '2026-11-26 09:19:51.730229+00', '2026-11-26 09:19:51.80548+00', 4, 24, 1),
	(31, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.817763+00', '2026-11-26 09:19:51.817763+00', '2026-11-26 09:19:51.817934+00', '2026-11-26 09:19:51.8249+00', 3, 31, 1),
	(26, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:51.761709+00', '2026-11-26 09:19:51.761709+00', '2026-11-26 09:19:51.761924+00', '2026-11-26 09:19:51.840913+00', 6, 26, 2),
	(27, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.765574+00', '2026-11-26 09:19:51.765574+00', '2026-11-26 09:19:51.765724+00', '2026-11-26 09:19:51.853775+00', 2, 27, 1),
	(34, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.860645+00', '2026-11-26 09:19:51.860645+00', '2026-11-26 09:19:51.860799+00', '2026-11-26 09:19:51.876669+00', 4, 34, 1),
	(23, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.70877+00', '2026-11-26 09:19:51.70877+00', '2026-11-26 09:19:51.709014+00', '2026-11-26 09:19:51.889606+00', 4, 23, 1),
	(32, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.832829+00', '2026-11-26 09:19:51.832829+00', '2026-11-26 09:19:51.833045+00', '2026-11-26 09:19:51.908672+00', 2, 32, 1),
	(38, 'RESOLVED', 5, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.91668+00', '2026-11-26 09:19:51.91668+00', '2026-11-26 09:19:51.916857+00', '2026-11-26 09:19:51.923565+00', 4, 38, 1),
	(29, 'RESOLVED', 5, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:51.798839+00', '2026-11-26 09:19:51.798839+00', '2026-11-26 09:19:51.79901+00', '2026-11-26 09:19:51.936563+00', 8, 29, 2),
	(35, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:51.883507+00', '2026-11-26 09:19:51.883507+00', '2026-11-26 09:19:51.883696+00', '2026-11-26 09:19:51.963766+00', 8, 35, 2),
	(36, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:51.89664+00', '2026-11-26 09:19:51.89664+00', '2026-11-26 09:19:51.896814+00', '2026-11-26 09:19:51.982778+00', 2, 36, 1),
	(13, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.517597+00', '2026-11-26 09:19:51.517597+00', '2026-11-26 09:19:51.517778+00', '2026-11-26 09:19:52.001116+00', 3, 13, 1),
	(44, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:52.009374+00', '2026-11-26 09:19:52.009374+00', '2026-11-26 09:19:52.009546+00', '2026-11-26 09:19:52.019401+00', 1, 44, 1),
	(30, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.812789+00', '2026-11-26 09:19:51.812789+00', '2026-11-26 09:19:51.812983+00', '2026-11-26 09:19:52.041336+00', 4, 30, 1),
	(43, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:51.990594+00', '2026-11-26 09:19:51.990594+00', '2026-11-26 09:19:51.990779+00', '2026-11-26 09:19:52.065764+00', 1, 43, 1),
	(40, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.944905+00', '2026-11-26 09:19:51.944905+00', '2026-11-26 09:19:51.945054+00', '2026-11-26 09:19:52.085422+00', 8, 40, 2),
	(33, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.848687+00', '2026-11-26 09:19:51.848687+00', '2026-11-26 09:19:51.848855+00', '2026-11-26 09:19:52.105706+00', 5, 33, 2),
	(42, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:51.973217+00', '2026-11-26 09:19:51.973217+00', '2026-11-26 09:19:51.973378+00', '2026-11-26 09:19:52.136472+00', 1, 42, 1),
	(45, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:52.027357+00', '2026-11-26 09:19:52.027357+00', '2026-11-26 09:19:52.027525+00', '2026-11-26 09:19:52.158908+00', 4, 45, 1),
	(48, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.099093+00', '2026-11-26 09:19:52.099093+00', '2026-11-26 09:19:52.099262+00', '2026-11-26 09:19:52.191049+00', 6, 48, 2),
	(41, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:51.950847+00', '2026-11-26 09:19:51.950847+00', '2026-11-26 09:19:51.951012+00', '2026-11-26 09:19:52.220435+00', 4, 41, 1),
	(22, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:51.689636+00', '2026-11-26 09:19:51.689636+00', '2026-11-26 09:19:51.689827+00', '2026-11-26 09:19:52.232551+00', 3, 22, 1),
	(37, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:51.901494+00', '2026-11-26 09:19:51.901494+00', '2026-11-26 09:19:51.901641+00', '2026-11-26 09:19:52.311197+00', 6, 37, 2),
	(46, 'RESOLVED', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.048796+00', '2026-11-26 09:19:52.048796+00', '2026-11-26 09:19:52.048973+00', '2026-11-26 09:19:52.362302+00', 2, 46, 1),
	(39, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:51.928442+00', '2026-11-26 09:19:51.928442+00', '2026-11-26 09:19:51.92859+00', '2026-11-26 09:19:52.48598+00', 3, 39, 2),
	(49, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.112176+00', '2026-11-26 09:19:52.112176+00', '2026-11-26 09:19:52.112359+00', '2026-11-26 09:19:52.121598+00', 7, 49, 3),
	(47, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.071902+00', '2026-11-26 09:19:52.071902+00', '2026-11-26 09:19:52.072071+00', '2026-11-26 09:19:52.173362+00', 1, 47, 1),
	(53, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.183821+00', '2026-11-26 09:19:52.183821+00', '2026-11-26 09:19:52.183958+00', '2026-11-26 09:19:52.204141+00', 7, 53, 3),
	(58, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.250985+00', '2026-11-26 09:19:52.250985+00', '2026-11-26 09:19:52.251112+00', '2026-11-26 09:19:52.2629+00', 1, 58, 1),
	(56, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:52.226509+00', '2026-11-26 09:19:52.226509+00', '2026-11-26 09:19:52.226693+00', '2026-11-26 09:19:52.279322+00', 4, 56, 1),
	(55, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:52.214671+00', '2026-11-26 09:19:52.214671+00', '2026-11-26 09:19:52.214792+00', '2026-11-26 09:19:52.344778+00', 6, 55, 2),
	(60, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:52.29488+00', '2026-11-26 09:19:52.29488+00', '2026-11-26 09:19:52.295078+00', '2026-11-26 09:19:52.381545+00', 6, 60, 2),
	(61, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.324463+00', '2026-11-26 09:19:52.324463+00', '2026-11-26 09:19:52.324612+00', '2026-11-26 09:19:52.401759+00', 8, 61, 2),
	(66, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.413716+00', '2026-11-26 09:19:52.413716+00', '2026-11-26 09:19:52.413849+00', '2026-11-26 09:19:52.426307+00', 4, 66, 1),
	(54, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.197863+00', '2026-11-26 09:19:52.197863+00', '2026-11-26 09:19:52.198001+00', '2026-11-26 09:19:52.458905+00', 6, 54, 2),
	(57, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.246258+00', '2026-11-26 09:19:52.246258+00', '2026-11-26 09:19:52.24644+00', '2026-11-26 09:19:52.51692+00', 4, 57, 1),
	(73, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.578244+00', '2026-11-26 09:19:52.578244+00', '2026-11-26 09:19:52.578433+00', '2026-11-26 09:19:52.647396+00', 8, 73, 2),
	(63, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:52.351225+00', '2026-11-26 09:19:52.351225+00', '2026-11-26 09:19:52.351341+00', '2026-11-26 09:19:52.716575+00', 2, 63, 1),
	(77, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:52.738315+00', '2026-11-26 09:19:52.738315+00', '2026-11-26 09:19:52.738449+00', '2026-11-26 09:19:52.749591+00', 4, 77, 1),
	(67, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:52.443475+00', '2026-11-26 09:19:52.443475+00', '2026-11-26 09:19:52.443628+00', '2026-11-26 09:19:52.774964+00', 1, 67, 1),
	(71, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.528137+00', '2026-11-26 09:19:52.528137+00', '2026-11-26 09:19:52.528289+00', '2026-11-26 09:19:52.792555+00', 8, 71, 2),
	(81, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.780617+00', '2026-11-26 09:19:52.780617+00', '2026-11-26 09:19:52.780732+00', '2026-11-26 09:19:52.814733+00', 7, 81, 3),
	(82, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.804194+00', '2026-11-26 09:19:52.804194+00', '2026-11-26 09:19:52.8044+00', '2026-11-26 09:19:52.833179+00', 1, 82, 1),
	(68, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.474784+00', '2026-11-26 09:19:52.474784+00', '2026-11-26 09:19:52.474925+00', '2026-11-26 09:19:52.850137+00', 1, 68, 1),
	(70, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.504673+00', '2026-11-26 09:19:52.504673+00', '2026-11-26 09:19:52.504835+00', '2026-11-26 09:19:52.917628+00', 8, 70, 2),
	(59, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:52.269657+00', '2026-11-26 09:19:52.269657+00', '2026-11-26 09:19:52.26982+00', '2026-11-26 09:19:52.947065+00', 3, 59, 1),
	(62, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:52.332037+00', '2026-11-26 09:19:52.332037+00', '2026-11-26 09:19:52.33217+00', '2026-11-26 09:19:52.96561+00', 6, 62, 2),
	(65, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.390396+00', '2026-11-26 09:19:52.390396+00', '2026-11-26 09:19:52.39056+00', '2026-11-26 09:19:52.989933+00', 6, 65, 2),
	(80, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.766609+00', '2026-11-26 09:19:52.766609+00', '2026-11-26 09:19:52.766719+00', '2026-11-26 09:19:53.018565+00', 7, 80, 3),
	(83, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.820598+00', '2026-11-26 09:19:52.820598+00', '2026-11-26 09:19:52.820761+00', '2026-11-26 09:19:53.04273+00', 2, 83, 1),
	(64, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.372381+00', '2026-11-26 09:19:52.372381+00', '2026-11-26 09:19:52.37254+00', '2026-11-26 09:19:53.057487+00', 8, 64, 2),
	(78, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:52.757542+00', '2026-11-26 09:19:52.757542+00', '2026-11-26 09:19:52.757675+00', '2026-11-26 09:19:53.077095+00', 8, 78, 2),
	(94, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:53.084721+00', '2026-11-26 09:19:53.084721+00', '2026-11-26 09:19:53.084863+00', NULL, 8, 94, 2),
	(89, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.974692+00', '2026-11-26 09:19:52.974692+00', '2026-11-26 09:19:52.97487+00', '2026-11-26 09:19:53.097947+00', 7, 89, 3),
	(95, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:53.108806+00', '2026-11-26 09:19:53.108806+00', '2026-11-26 09:19:53.108951+00', NULL, 8, 95, 2),
	(88, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.954432+00', '2026-11-26 09:19:52.954432+00', '2026-11-26 09:19:52.954551+00', '2026-11-26 09:19:53.179051+00', 6, 88, 2),
	(87, 'RESOLVED', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.933437+00', '2026-11-26 09:19:52.933437+00', '2026-11-26 09:19:52.933566+00', '2026-11-26 09:19:53.19804+00', 6, 87, 2),
	(79, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.762566+00', '2026-11-26 09:19:52.762566+00', '2026-11-26 09:19:52.762724+00', '2026-11-26 09:19:53.217218+00', 8, 79, 2),
	(84, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:52.840735+00', '2026-11-26 09:19:52.840735+00', '2026-11-26 09:19:52.840868+00', '2026-11-26 09:19:53.283024+00', 4, 84, 1),
	(93, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.067156+00', '2026-11-26 09:19:53.067156+00', '2026-11-26 09:19:53.067305+00', '2026-11-26 09:19:53.340708+00', 8, 93, 2),
	(85, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.860657+00', '2026-11-26 09:19:52.860657+00', '2026-11-26 09:19:52.86081+00', '2026-11-26 09:19:53.361588+00', 5, 85, 2),
	(72, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:52.539182+00', '2026-11-26 09:19:52.539182+00', '2026-11-26 09:19:52.539354+00', '2026-11-26 09:19:53.462765+00', 1, 72, 1),
	(69, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:52.494066+00', '2026-11-26 09:19:52.494066+00', '2026-11-26 09:19:52.494224+00', '2026-11-26 09:19:53.52373+00', 3, 69, 1),
	(92, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.050501+00', '2026-11-26 09:19:53.050501+00', '2026-11-26 09:19:53.050636+00', '2026-11-26 09:19:53.609453+00', 4, 92, 1),
	(90, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:53.004648+00', '2026-11-26 09:19:53.004648+00', '2026-11-26 09:19:53.004807+00', '2026-11-26 09:19:53.697729+00', 3, 90, 1),
	(75, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.690341+00', '2026-11-26 09:19:52.690341+00', '2026-11-26 09:19:52.690538+00', '2026-11-26 09:19:53.76737+00', 4, 75, 1),
	(51, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:52.147728+00', '2026-11-26 09:19:52.147728+00', '2026-11-26 09:19:52.147886+00', '2026-11-26 09:19:53.798479+00', 2, 51, 1),
	(76, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:52.73259+00', '2026-11-26 09:19:52.73259+00', '2026-11-26 09:19:52.732821+00', '2026-11-26 09:19:53.86026+00', 4, 76, 1),
	(74, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:52.639239+00', '2026-11-26 09:19:52.639239+00', '2026-11-26 09:19:52.639408+00', '2026-11-26 09:19:53.878864+00', 4, 74, 1),
	(91, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:53.033017+00', '2026-11-26 09:19:53.033017+00', '2026-11-26 09:19:53.033215+00', '2026-11-26 09:19:54.102937+00', 8, 91, 2),
	(50, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:52.130587+00', '2026-11-26 09:19:52.130587+00', '2026-11-26 09:19:52.130748+00', '2026-11-26 09:19:54.174838+00', 8, 50, 2),
	(52, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:52.168706+00', '2026-11-26 09:19:52.168706+00', '2026-11-26 09:19:52.168847+00', '2026-11-26 09:19:54.464794+00', 4, 52, 1),
	(86, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:52.928639+00', '2026-11-26 09:19:52.928639+00', '2026-11-26 09:19:52.928845+00', '2026-11-26 09:19:53.123016+00', 3, 86, 1),
	(97, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:53.13035+00', '2026-11-26 09:19:53.13035+00', '2026-11-26 09:19:53.130483+00', '2026-11-26 09:19:53.158644+00', 3, 97, 1),
	(99, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.145724+00', '2026-11-26 09:19:53.145724+00', '2026-11-26 09:19:53.145877+00', '2026-11-26 09:19:53.240184+00', 6, 99, 2),
	(96, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:53.112996+00', '2026-11-26 09:19:53.112996+00', '2026-11-26 09:19:53.113123+00', '2026-11-26 09:19:53.262422+00', 4, 96, 1),
	(100, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.169462+00', '2026-11-26 09:19:53.169462+00', '2026-11-26 09:19:53.169646+00', '2026-11-26 09:19:53.304783+00', 4, 100, 1),
	(110, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:53.35179+00', '2026-11-26 09:19:53.35179+00', '2026-11-26 09:19:53.351935+00', NULL, 3, 110, 1),
	(106, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.290783+00', '2026-11-26 09:19:53.290783+00', '2026-11-26 09:19:53.290924+00', '2026-11-26 09:19:53.387686+00', 6, 106, 2),
	(108, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:53.320265+00', '2026-11-26 09:19:53.320265+00', '2026-11-26 09:19:53.320489+00', '2026-11-26 09:19:53.418694+00', 4, 108, 1),
	(113, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:53.427558+00', '2026-11-26 09:19:53.427558+00', '2026-11-26 09:19:53.427714+00', '2026-11-26 09:19:53.436982+00', 8, 113, 2),
	(115, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:53.47792+00', '2026-11-26 09:19:53.47792+00', '2026-11-26 09:19:53.478122+00', NULL, 8, 115, 2),
	(101, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:53.189241+00', '2026-11-26 09:19:53.189241+00', '2026-11-26 09:19:53.189375+00', '2026-11-26 09:19:53.551218+00', 8, 101, 2),
	(112, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.40846+00', '2026-11-26 09:19:53.40846+00', '2026-11-26 09:19:53.408651+00', '2026-11-26 09:19:53.572433+00', 2, 112, 1),
	(107, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:53.297361+00', '2026-11-26 09:19:53.297361+00', '2026-11-26 09:19:53.297508+00', '2026-11-26 09:19:53.586693+00', 4, 107, 1),
	(109, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:53.328414+00', '2026-11-26 09:19:53.328414+00', '2026-11-26 09:19:53.328579+00', '2026-11-26 09:19:53.631411+00', 7, 109, 3),
	(111, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.377602+00', '2026-11-26 09:19:53.377602+00', '2026-11-26 09:19:53.632077+00', NULL, 7, 111, 3),
	(98, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.13507+00', '2026-11-26 09:19:53.13507+00', '2026-11-26 09:19:53.135188+00', '2026-11-26 09:19:53.655634+00', 4, 98, 1),
	(123, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.66777+00', '2026-11-26 09:19:53.66777+00', '2026-11-26 09:19:53.6679+00', '2026-11-26 09:19:53.675799+00', 1, 109, 1),
	(125, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:53.705548+00', '2026-11-26 09:19:53.705548+00', '2026-11-26 09:19:53.705681+00', NULL, 1, 98, 1),
	(105, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:53.269644+00', '2026-11-26 09:19:53.269644+00', '2026-11-26 09:19:53.269783+00', '2026-11-26 09:19:53.728586+00', 8, 105, 2),
	(128, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-26 09:19:53.748105+00', '2026-11-26 09:19:53.748105+00', '2026-11-26 09:19:53.74843+00', NULL, 1, 16, 1),
	(130, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-26 09:19:53.774232+00', '2026-11-26 09:19:53.774232+00', '2026-11-26 09:19:53.774336+00', NULL, 8, 98, 2),
	(104, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.248028+00', '2026-11-26 09:19:53.248028+00', '2026-11-26 09:19:53.248165+00', '2026-11-26 09:19:53.783053+00', 3, 104, 1),
	(126, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.713593+00', '2026-11-26 09:19:53.713593+00', '2026-11-26 09:19:53.713718+00', '2026-11-26 09:19:53.816256+00', 4, 9, 1),
	(133, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-26 09:19:53.822493+00', '2026-11-26 09:19:53.822493+00', '2026-11-26 09:19:53.822604+00', NULL, 3, 84, 1),
	(120, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:53.621385+00', '2026-11-26 09:19:53.621385+00', '2026-11-26 09:19:53.621552+00', '2026-11-26 09:19:53.834894+00', 1, 120, 1),
	(134, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:53.840835+00', '2026-11-26 09:19:53.840835+00', '2026-11-26 09:19:53.840972+00', NULL, 4, 49, 1),
	(103, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:53.226762+00', '2026-11-26 09:19:53.226762+00', '2026-11-26 09:19:53.226921+00', '2026-11-26 09:19:53.849717+00', 2, 103, 1),
	(135, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-26 09:19:53.853387+00', '2026-11-26 09:19:53.853387+00', '2026-11-26 09:19:53.853515+00', NULL, 6, 101, 2),
	(137, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:53.891634+00', '2026-11-26 09:19:53.891634+00', NULL, NULL, NULL, 13, 3),
	(116, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:53.542039+00', '2026-11-26 09:19:53.542039+00', '2026-11-26 09:19:53.542194+00', '2026-11-26 09:19:53.900008+00', 3, 116, 2),
	(119, 'RESOLVED', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:53.596214+00', '2026-11-26 09:19:53.596214+00', '2026-11-26 09:19:53.596381+00', '2026-11-26 09:19:53.92697+00', 8, 119, 2),
	(139, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:53.936559+00', '2026-11-26 09:19:53.936559+00', '2026-11-26 09:19:53.936678+00', '2026-11-26 09:19:53.951023+00', 3, 4, 2),
	(136, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:53.870584+00', '2026-11-26 09:19:53.870584+00', '2026-11-26 09:19:53.870701+00', '2026-11-26 09:19:53.965448+00', 1, 27, 1),
	(140, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:53.939118+00', '2026-11-26 09:19:53.939118+00', '2026-11-26 09:19:53.939205+00', '2026-11-26 09:19:53.979696+00', 1, 115, 1),
	(142, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.969432+00', '2026-11-26 09:19:53.969432+00', '2026-11-26 09:19:53.96954+00', '2026-11-26 09:19:54.037087+00', 2, 50, 1),
	(129, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.752629+00', '2026-11-26 09:19:53.752629+00', '2026-11-26 09:19:53.752786+00', '2026-11-26 09:19:54.065151+00', 3, 64, 2),
	(118, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.580435+00', '2026-11-26 09:19:53.580435+00', '2026-11-26 09:19:53.580561+00', '2026-11-26 09:19:54.086906+00', 1, 118, 1),
	(117, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.565993+00', '2026-11-26 09:19:53.565993+00', '2026-11-26 09:19:53.566156+00', '2026-11-26 09:19:54.149435+00', 1, 117, 1),
	(127, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.739875+00', '2026-11-26 09:19:53.739875+00', '2026-11-26 09:19:53.739996+00', '2026-11-26 09:19:54.198459+00', 2, 33, 1),
	(122, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.64355+00', '2026-11-26 09:19:53.64355+00', '2026-11-26 09:19:53.643655+00', '2026-11-26 09:19:54.224357+00', 3, 73, 1),
	(141, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:53.95619+00', '2026-11-26 09:19:53.95619+00', '2026-11-26 09:19:53.956297+00', '2026-11-26 09:19:54.289984+00', 4, 107, 1),
	(124, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:53.685858+00', '2026-11-26 09:19:53.685858+00', '2026-11-26 09:19:53.685976+00', '2026-11-26 09:19:54.362495+00', 4, 103, 1),
	(131, 'RESOLVED', 5, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:53.79055+00', '2026-11-26 09:19:53.79055+00', '2026-11-26 09:19:53.790667+00', '2026-11-26 09:19:54.550931+00', 8, 58, 2),
	(102, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:53.207878+00', '2026-11-26 09:19:53.207878+00', '2026-11-26 09:19:53.208022+00', '2026-11-26 09:19:54.580836+00', 7, 102, 3),
	(132, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.805288+00', '2026-11-26 09:19:53.805288+00', '2026-11-26 09:19:53.805397+00', '2026-11-26 09:19:54.648228+00', 3, 61, 1),
	(114, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:53.450141+00', '2026-11-26 09:19:53.450141+00', '2026-11-26 09:19:53.45029+00', '2026-11-26 09:19:54.707865+00', 4, 114, 1),
	(138, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:53.919413+00', '2026-11-26 09:19:53.919413+00', '2026-11-26 09:19:53.919542+00', '2026-11-26 09:19:54.749187+00', 4, 63, 1),
	(143, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:54.000758+00', '2026-11-26 09:19:54.000758+00', '2026-11-26 09:19:54.0009+00', '2026-11-26 09:19:55.131644+00', 3, 56, 1),
	(121, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:53.639421+00', '2026-11-26 09:19:53.639421+00', '2026-11-26 09:19:53.639531+00', '2026-11-26 09:19:54.014512+00', 2, 18, 1),
	(144, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-26 09:19:54.02238+00', '2026-11-26 09:19:54.02238+00', NULL, NULL, NULL, 78, 3),
	(145, 'ACTIVE', 5, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.052048+00', '2026-11-26 09:19:54.052048+00', '2026-11-26 09:19:54.052238+00', NULL, 4, 98, 1),
	(146, 'ACTIVE', 5, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:54.072914+00', '2026-11-26 09:19:54.072914+00', '2026-11-26 09:19:54.073045+00', NULL, 4, 99, 1),
	(149, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.160739+00', '2026-11-26 09:19:54.160739+00', '2026-11-26 09:19:54.16095+00', NULL, 4, 58, 1),
	(150, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:54.183282+00', '2026-11-26 09:19:54.183282+00', '2026-11-26 09:19:54.183428+00', '2026-11-26 09:19:54.249987+00', 1, 35, 1),
	(155, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.262383+00', '2026-11-26 09:19:54.262383+00', '2026-11-26 09:19:54.262561+00', NULL, 8, 14, 2),
	(157, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.309652+00', '2026-11-26 09:19:54.309652+00', '2026-11-26 09:19:54.309941+00', NULL, 4, 41, 1),
	(153, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:54.214602+00', '2026-11-26 09:19:54.214602+00', '2026-11-26 09:19:54.214718+00', '2026-11-26 09:19:54.33051+00', 8, 30, 2),
	(158, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:54.345547+00', '2026-11-26 09:19:54.345547+00', '2026-11-26 09:19:54.345705+00', NULL, 3, 4, 1),
	(160, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-26 09:19:54.381164+00', '2026-11-26 09:19:54.381164+00', '2026-11-26 09:19:54.381267+00', NULL, 8, 4, 2),
	(161, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.390621+00', '2026-11-26 09:19:54.390621+00', '2026-11-26 09:19:54.390797+00', NULL, 4, 84, 1),
	(163, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:54.401904+00', '2026-11-26 09:19:54.401904+00', '2026-11-26 09:19:54.402047+00', NULL, 2, 2, 1),
	(164, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-26 09:19:54.404612+00', '2026-11-26 09:19:54.404612+00', '2026-11-26 09:19:54.404741+00', NULL, 3, 113, 1),
	(165, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-26 09:19:54.413369+00', '2026-11-26 09:19:54.413369+00', NULL, NULL, NULL, 49, 3),
	(166, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.41961+00', '2026-11-26 09:19:54.41961+00', '2026-11-26 09:19:54.419831+00', NULL, 5, 88, 2),
	(162, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:54.396133+00', '2026-11-26 09:19:54.396133+00', '2026-11-26 09:19:54.39629+00', '2026-11-26 09:19:54.432743+00', 3, 70, 1),
	(168, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:54.450329+00', '2026-11-26 09:19:54.450329+00', '2026-11-26 09:19:54.450479+00', NULL, 3, 55, 1),
	(170, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:54.481681+00', '2026-11-26 09:19:54.481681+00', '2026-11-26 09:19:54.481819+00', NULL, 1, 4, 1),
	(167, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-26 09:19:54.444797+00', '2026-11-26 09:19:54.444797+00', '2026-11-26 09:19:54.444969+00', '2026-11-26 09:19:54.50372+00', 6, 28, 2),
	(147, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:54.095697+00', '2026-11-26 09:19:54.095697+00', '2026-11-26 09:19:54.095804+00', '2026-11-26 09:19:54.526224+00', 3, 1, 1),
	(173, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.563598+00', '2026-11-26 09:19:54.563598+00', '2026-11-26 09:19:54.563769+00', NULL, 3, 98, 1),
	(175, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.60042+00', '2026-11-26 09:19:54.60042+00', NULL, NULL, NULL, 64, 3),
	(148, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:54.139486+00', '2026-11-26 09:19:54.139486+00', '2026-11-26 09:19:54.139611+00', '2026-11-26 09:19:54.618764+00', 4, 90, 1),
	(176, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.628567+00', '2026-11-26 09:19:54.628567+00', '2026-11-26 09:19:54.628757+00', NULL, 8, 71, 2),
	(177, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.636878+00', '2026-11-26 09:19:54.636878+00', '2026-11-26 09:19:54.637064+00', NULL, 4, 30, 1),
	(180, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:54.676526+00', '2026-11-26 09:19:54.676526+00', '2026-11-26 09:19:54.676708+00', NULL, 1, 87, 1),
	(169, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:54.476282+00', '2026-11-26 09:19:54.476282+00', '2026-11-26 09:19:54.476448+00', '2026-11-26 09:19:54.687597+00', 4, 93, 1),
	(181, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.69627+00', '2026-11-26 09:19:54.69627+00', '2026-11-26 09:19:54.696478+00', NULL, 4, 29, 1),
	(151, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:54.188767+00', '2026-11-26 09:19:54.188767+00', '2026-11-26 09:19:54.18891+00', '2026-11-26 09:19:54.731459+00', 2, 93, 1),
	(183, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-26 09:19:54.741534+00', '2026-11-26 09:19:54.741534+00', '2026-11-26 09:19:54.741677+00', NULL, 1, 59, 1),
	(184, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:54.759014+00', '2026-11-26 09:19:54.759014+00', '2026-11-26 09:19:54.759171+00', NULL, 3, 38, 2),
	(178, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-26 09:19:54.662082+00', '2026-11-26 09:19:54.662082+00', '2026-11-26 09:19:54.662257+00', '2026-11-26 09:19:54.77288+00', 1, 45, 1),
	(186, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.789422+00', '2026-11-26 09:19:54.789422+00', '2026-11-26 09:19:54.789572+00', NULL, 6, 3, 2),
	(187, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.797882+00', '2026-11-26 09:19:54.797882+00', '2026-11-26 09:19:54.798044+00', NULL, 5, 54, 2),
	(156, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:54.272224+00', '2026-11-26 09:19:54.272224+00', '2026-11-26 09:19:54.272449+00', '2026-11-26 09:19:54.820247+00', 1, 116, 1),
	(189, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:54.864012+00', '2026-11-26 09:19:54.864012+00', '2026-11-26 09:19:54.864146+00', NULL, 6, 118, 2),
	(174, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:54.593932+00', '2026-11-26 09:19:54.593932+00', '2026-11-26 09:19:54.594104+00', '2026-11-26 09:19:54.876873+00', 1, 57, 1),
	(190, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.885989+00', '2026-11-26 09:19:54.885989+00', '2026-11-26 09:19:54.886137+00', NULL, 1, 72, 1),
	(154, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:54.232719+00', '2026-11-26 09:19:54.232719+00', '2026-11-26 09:19:54.23283+00', '2026-11-26 09:19:54.903067+00', 6, 76, 2),
	(191, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:54.922905+00', '2026-11-26 09:19:54.922905+00', '2026-11-26 09:19:54.923033+00', NULL, 2, 119, 1),
	(192, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-26 09:19:54.928413+00', '2026-11-26 09:19:54.928413+00', '2026-11-26 09:19:54.928561+00', NULL, 8, 83, 2),
	(159, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:54.377048+00', '2026-11-26 09:19:54.377048+00', '2026-11-26 09:19:54.377208+00', '2026-11-26 09:19:54.985038+00', 1, 3, 1),
	(152, 'RESOLVED', 5, '{"text": "Where is my order?"}', 3, '2026-11-26 09:19:54.211024+00', '2026-11-26 09:19:54.211024+00', '2026-11-26 09:19:54.581799+00', '2026-11-26 09:19:55.006431+00', 7, 103, 3),
	(188, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:54.804549+00', '2026-11-26 09:19:54.804549+00', '2026-11-26 09:19:54.804659+00', '2026-11-26 09:19:55.036697+00', 6, 108, 2),
	(172, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:54.536185+00', '2026-11-26 09:19:54.536185+00', '2026-11-26 09:19:54.536372+00', '2026-11-26 09:19:55.070154+00', 2, 29, 1),
	(182, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-26 09:19:54.720742+00', '2026-11-26 09:19:54.720742+00', '2026-11-26 09:19:54.720917+00', '2026-11-26 09:19:55.09846+00', 4, 98, 1),
	(185, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-26 09:19:54.78325+00', '2026-11-26 09:19:54.78325+00', '2026-11-26 09:19:54.783377+00', '2026-11-26 09:19:55.153984+00', 1, 119, 1),
	(179, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-26 09:19:54.667707+00', '2026-11-26 09:19:54.667707+00', '2026-11-26 09:19:54.667875+00', '2026-11-26 09:19:54.946578+00', 1, 30, 1),
	(193, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-26 09:19:54.963192+00', '2026-11-26 09:19:54.963192+00', '2026-11-26 09:19:54.963343+00', NULL, 4, 13, 1),
	(194, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:54.975399+00', '2026-11-26 09:19:54.975399+00', NULL, NULL, NULL, 24, 3),
	(195, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-26 09:19:54.994103+00', '2026-11-26 09:19:54.994103+00', '2026-11-26 09:19:54.994225+00', NULL, 8, 81, 2),
	(171, 'ACTIVE', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-26 09:19:54.513691+00', '2026-11-26 09:19:54.513691+00', '2026-11-26 09:19:55.00703+00', NULL, 7, 68, 3),
	(196, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-26 09:19:55.020057+00', '2026-11-26 09:19:55.020057+00', '2026-11-26 09:19:55.020165+00', NULL, 1, 93, 1),
	(197, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-26 09:19:55.052576+00', '2026-11-26 09:19:55.052576+00', NULL, NULL, NULL, 111, 3),
	(198, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:55.080912+00', '2026-11-26 09:19:55.080912+00', '2026-11-26 09:19:55.081225+00', NULL, 1, 38, 1),
	(199, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-26 09:19:55.113879+00', '2026-11-26 09:19:55.113879+00', '2026-11-26 09:19:55.114011+00', NULL, 1, 16, 1),
	(200, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-26 09:19:55.141689+00', '2026-11-26 09:19:55.141689+00', '2026-11-26 09:19:55.141815+00', NULL, 8, 96, 2),
	(201, 'ACTIVE', 0, '{}', 5, '2026-11-26 09:19:55.283968+00', '2026-11-26 09:19:55.394307+00', '2026-11-26 09:19:55.394307+00', NULL, 9, 901, 4),
	(202, 'ACTIVE', 0, '{}', 3, '2026-11-26 09:19:55.294747+00', '2026-11-26 09:19:55.294747+00', '2026-11-26 09:19:55.43994+00', NULL, 9, 902, 4),
	(205, 'RESOLVED', 0, '{}', 2, '2026-11-26 09:19:55.324374+00', '2026-11-26 09:19:55.324374+00', '2026-11-26 09:19:55.324584+00', '2026-11-26 09:19:55.502605+00', 9, 905, 4),
	(203, 'ACTIVE', 0, '{}', 4, '2026-11-26 09:19:55.296919+00', '2026-11-26 09:19:55.296919+00', '2026-11-26 09:19:55.55525+00', NULL, 9, 903, 4),
	(207, 'ACTIVE', 9, '{"list": [1, null], "text": "Ещё раз"}', 1, '2026-11-26 09:19:55.569773+00', '2026-11-26 09:19:55.569773+00', '2026-11-26 09:19:55.569889+00', NULL, 9, 1000000000000, 4),
	(208, 'RESOLVED', 0, '{}', 2, '2026-11-26 09:19:55.591165+00', '2026-11-26 09:19:55.591165+00', NULL, '2026-11-26 09:19:55.608912+00', NULL, 906, 5),
	(209, 'ACTIVE', 3, '{}', 1, '2026-11-26 09:19:55.625459+00', '2026-11-26 09:19:55.625459+00', NULL, NULL, NULL, 907, 5),
	(212, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:55.679397+00', '2026-11-26 09:19:55.679397+00', NULL, NULL, NULL, 913, 6),
	(213, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:55.684159+00', '2026-11-26 09:19:55.684159+00', NULL, NULL, NULL, 914, 6),
	(214, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:55.692073+00', '2026-11-26 09:19:55.692073+00', NULL, NULL, NULL, 915, 6),
	(215, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:55.700118+00', '2026-11-26 09:19:55.700118+00', NULL, NULL, NULL, 916, 6),
	(210, 'ACTIVE', 0, '{}', 2, '2026-11-26 09:19:55.666304+00', '2026-11-26 09:19:55.666304+00', '2026-11-26 09:19:55.717163+00', NULL, 11, 911, 6),
	(211, 'ACTIVE', 0, '{}', 2, '2026-11-26 09:19:55.673913+00', '2026-11-26 09:19:55.673913+00', '2026-11-26 09:19:55.717163+00', NULL, 11, 912, 6),
	(216, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:55.74127+00', '2026-11-26 09:19:55.74127+00', NULL, NULL, NULL, 921, 7),
	(218, 'RESOLVED', 0, '{}', 3, '2026-11-26 09:19:55.790305+00', '2026-11-26 09:19:55.790305+00', NULL, '2026-11-26 09:19:55.796836+00', NULL, 931, 8),
	(219, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:56.232017+00', '2026-11-26 09:19:56.232017+00', '2026-11-26 09:19:56.232194+00', NULL, 12, 941, 9),
	(220, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:56.268646+00', '2026-11-26 09:19:56.268646+00', '2026-11-26 09:19:56.268832+00', NULL, 12, 941, 9),
	(221, 'ACTIVE', 0, '{}', 2, '2026-11-26 09:19:56.305911+00', '2026-11-26 09:19:56.305911+00', '2026-11-26 09:19:56.320166+00', NULL, 12, 941, 9),
	(222, 'ACTIVE', 0, '{}', 1, '2026-11-26 09:19:56.329046+00', '2026-11-26 09:19:56.329046+00', '2026-11-26 09:19:56.329177+00', NULL, 12, 941, 9);


--
-- Data for Name: appeals_appealevent; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appeals_appealevent VALUES
	(1, 1, 1, 'created', '2026-11-26 09:19:51.330589+00', 'system:demo', 4, 1, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.32946+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":64,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(2, 2, 1, 'created', '2026-11-26 09:19:51.338791+00', 'system:demo', 1, 2, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.33862+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":24,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"eligible",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(3, 2, 2, 'resolved', '2026-11-26 09:19:51.350783+00', 'system:demo', 1, 2, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.33862+00', '', NULL),
	(4, 3, 1, 'created', '2026-11-26 09:19:51.369637+00', 'system:demo', 3, 3, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.369491+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[3,"chosen",10,0,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,0,15]]}'),
	(5, 3, 2, 'resolved', '2026-11-26 09:19:51.381136+00', 'system:demo', 3, 3, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.369491+00', '', NULL),
	(6, 4, 1, 'created', '2026-11-26 09:19:51.390471+00', 'system:demo', 4, 4, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.390308+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":89,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(7, 5, 1, 'created', '2026-11-26 09:19:51.392802+00', 'system:demo', 8, 5, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.39263+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[3,"eligible",10,0,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,0,15]]}'),
	(8, 1, 2, 'resolved', '2026-11-26 09:19:51.401585+00', 'system:demo', 4, 1, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.32946+00', '', NULL),
	(9, 6, 1, 'created', '2026-11-26 09:19:51.414423+00', 'system:demo', 4, 6, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.414272+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(10, 4, 2, 'resolved', '2026-11-26 09:19:51.424539+00', 'system:demo', 4, 4, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.390308+00', '', NULL),
	(11, 7, 1, 'created', '2026-11-26 09:19:51.434691+00', 'system:demo', 4, 7, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.434507+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":75,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(12, 7, 2, 'resolved', '2026-11-26 09:19:51.441936+00', 'system:demo', 4, 7, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.434507+00', '', NULL),
	(13, 8, 1, 'created', '2026-11-26 09:19:51.450619+00', 'system:demo', 4, 8, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.450462+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":98,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(14, 8, 2, 'resolved', '2026-11-26 09:19:51.457647+00', 'system:demo', 4, 8, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.450462+00', '', NULL),
	(15, 9, 1, 'created', '2026-11-26 09:19:51.466645+00', 'system:demo', 3, 9, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.466494+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"chosen",20,0,8],[4,"eligible",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(16, 6, 2, 'resolved', '2026-11-26 09:19:51.470358+00', 'system:demo', 4, 6, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.414272+00', '', NULL),
	(17, 10, 1, 'created', '2026-11-26 09:19:51.479284+00', 'system:demo', 3, 10, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.4791+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[3,"chosen",10,1,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,1,15]]}'),
	(18, 10, 2, 'resolved', '2026-11-26 09:19:51.489023+00', 'system:demo', 3, 10, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.4791+00', '', NULL),
	(19, 11, 1, 'created', '2026-11-26 09:19:51.497184+00', 'system:demo', 1, 11, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.496996+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,1,8],[4,"eligible",40,0,10],[8,"factor_zero",0,1,15]]}'),
	(20, 5, 2, 'resolved', '2026-11-26 09:19:51.503072+00', 'system:demo', 8, 5, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.39263+00', '', NULL),
	(21, 12, 1, 'created', '2026-11-26 09:19:51.51426+00', 'system:demo', 1, 12, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.51374+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":25,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,1,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(22, 13, 1, 'created', '2026-11-26 09:19:51.517778+00', 'system:demo', 3, 13, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.517597+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,0,5],[3,"chosen",20,1,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(23, 12, 2, 'resolved', '2026-11-26 09:19:51.531332+00', 'system:demo', 1, 12, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.51374+00', '', NULL),
	(24, 14, 1, 'created', '2026-11-26 09:19:51.541901+00', 'system:demo', 4, 14, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.541692+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":81,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(25, 11, 2, 'resolved', '2026-11-26 09:19:51.549544+00', 'system:demo', 1, 11, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.496996+00', '', NULL),
	(26, 15, 1, 'created', '2026-11-26 09:19:51.557072+00', 'system:demo', 3, 15, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.556877+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[3,"chosen",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,0,15]]}'),
	(27, 16, 1, 'created', '2026-11-26 09:19:51.565076+00', 'system:demo', 8, 16, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.564872+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,0,15]]}'),
	(28, 14, 2, 'resolved', '2026-11-26 09:19:51.569695+00', 'system:demo', 4, 14, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.541692+00', '', NULL),
	(29, 17, 1, 'created', '2026-11-26 09:19:51.581839+00', 'system:demo', 1, 17, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.581631+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":23,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,3,8],[4,"eligible",40,0,10],[8,"factor_zero",0,1,15]]}'),
	(30, 9, 2, 'resolved', '2026-11-26 09:19:51.589014+00', 'system:demo', 3, 9, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.466494+00', '', NULL),
	(31, 18, 1, 'created', '2026-11-26 09:19:51.601767+00', 'system:demo', 4, 18, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.601589+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,0,10],[8,"factor_zero",0,1,15]]}'),
	(32, 16, 2, 'resolved', '2026-11-26 09:19:51.614506+00', 'system:demo', 8, 16, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.564872+00', '', NULL),
	(33, 19, 1, 'created', '2026-11-26 09:19:51.623253+00', 'system:demo', 1, 19, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.623071+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":14,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(34, 18, 2, 'resolved', '2026-11-26 09:19:51.633301+00', 'system:demo', 4, 18, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.601589+00', '', NULL),
	(35, 20, 1, 'created', '2026-11-26 09:19:51.646253+00', 'system:demo', 1, 20, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.64605+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":13,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(36, 20, 2, 'resolved', '2026-11-26 09:19:51.656448+00', 'system:demo', 1, 20, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.64605+00', '', NULL),
	(37, 21, 1, 'created', '2026-11-26 09:19:51.667845+00', 'system:demo', 7, 21, 3, 'ACTIVE', 5, '2026-11-26 09:19:51.667644+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(38, 19, 2, 'resolved', '2026-11-26 09:19:51.677852+00', 'system:demo', 1, 19, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.623071+00', '', NULL),
	(39, 22, 1, 'created', '2026-11-26 09:19:51.689827+00', 'system:demo', 3, 22, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.689636+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"chosen",20,2,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(40, 21, 2, 'resolved', '2026-11-26 09:19:51.697853+00', 'system:demo', 7, 21, 3, 'RESOLVED', 5, '2026-11-26 09:19:51.667644+00', '', NULL),
	(41, 23, 1, 'created', '2026-11-26 09:19:51.709014+00', 'system:demo', 4, 23, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.70877+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":88,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,3,8],[4,"chosen",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(42, 15, 2, 'resolved', '2026-11-26 09:19:51.720889+00', 'system:demo', 3, 15, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.556877+00', '', NULL),
	(43, 24, 1, 'created', '2026-11-26 09:19:51.730229+00', 'system:demo', 4, 24, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.730029+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":73,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(44, 25, 1, 'created', '2026-11-26 09:19:51.738478+00', 'system:demo', 6, 25, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.738287+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":38,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,0,6],[8,"eligible",50,0,15]]}'),
	(45, 17, 2, 'resolved', '2026-11-26 09:19:51.745716+00', 'system:demo', 1, 17, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.581631+00', '', NULL),
	(46, 26, 1, 'created', '2026-11-26 09:19:51.761924+00', 'system:demo', 6, 26, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.761709+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":39,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,1,6],[8,"eligible",50,0,15]]}'),
	(47, 27, 1, 'created', '2026-11-26 09:19:51.765724+00', 'system:demo', 2, 27, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.765574+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":32,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,0,15]]}'),
	(48, 25, 2, 'resolved', '2026-11-26 09:19:51.771166+00', 'system:demo', 6, 25, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.738287+00', '', NULL),
	(49, 28, 1, 'created', '2026-11-26 09:19:51.783116+00', 'system:demo', 8, 28, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.78293+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":72,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"chosen",50,0,15]]}'),
	(50, 28, 2, 'resolved', '2026-11-26 09:19:51.791347+00', 'system:demo', 8, 28, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.78293+00', '', NULL),
	(51, 29, 1, 'created', '2026-11-26 09:19:51.79901+00', 'system:demo', 8, 29, 2, 'ACTIVE', 5, '2026-11-26 09:19:51.798839+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":79,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"chosen",50,0,15]]}'),
	(52, 24, 2, 'resolved', '2026-11-26 09:19:51.80548+00', 'system:demo', 4, 24, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.730029+00', '', NULL),
	(53, 30, 1, 'created', '2026-11-26 09:19:51.812983+00', 'system:demo', 4, 30, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.812789+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":86,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(54, 31, 1, 'created', '2026-11-26 09:19:51.817934+00', 'system:demo', 3, 31, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.817763+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":49,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"chosen",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(55, 31, 2, 'resolved', '2026-11-26 09:19:51.8249+00', 'system:demo', 3, 31, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.817763+00', '', NULL),
	(56, 32, 1, 'created', '2026-11-26 09:19:51.833045+00', 'system:demo', 2, 32, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.832829+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":36,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(57, 26, 2, 'resolved', '2026-11-26 09:19:51.840913+00', 'system:demo', 6, 26, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.761709+00', '', NULL),
	(58, 33, 1, 'created', '2026-11-26 09:19:51.848855+00', 'system:demo', 5, 33, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.848687+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":17,"operators":[[3,"eligible",10,2,8],[5,"chosen",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,1,15]]}'),
	(59, 27, 2, 'resolved', '2026-11-26 09:19:51.853775+00', 'system:demo', 2, 27, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.765574+00', '', NULL),
	(60, 34, 1, 'created', '2026-11-26 09:19:51.860799+00', 'system:demo', 4, 34, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.860645+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":70,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(61, 34, 2, 'resolved', '2026-11-26 09:19:51.876669+00', 'system:demo', 4, 34, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.860645+00', '', NULL),
	(62, 35, 1, 'created', '2026-11-26 09:19:51.883696+00', 'system:demo', 8, 35, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.883507+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":92,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"eligible",30,0,6],[8,"chosen",50,1,15]]}'),
	(63, 23, 2, 'resolved', '2026-11-26 09:19:51.889606+00', 'system:demo', 4, 23, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.70877+00', '', NULL),
	(64, 36, 1, 'created', '2026-11-26 09:19:51.896814+00', 'system:demo', 2, 36, 1, 'ACTIVE', 5, '2026-11-26 09:19:51.89664+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,1,10],[8,"factor_zero",0,2,15]]}'),
	(65, 37, 1, 'created', '2026-11-26 09:19:51.901641+00', 'system:demo', 6, 37, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.901494+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"chosen",30,0,6],[8,"eligible",50,2,15]]}'),
	(66, 32, 2, 'resolved', '2026-11-26 09:19:51.908672+00', 'system:demo', 2, 32, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.832829+00', '', NULL),
	(67, 38, 1, 'created', '2026-11-26 09:19:51.916857+00', 'system:demo', 4, 38, 1, 'ACTIVE', 5, '2026-11-26 09:19:51.91668+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":62,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,2,15]]}'),
	(68, 38, 2, 'resolved', '2026-11-26 09:19:51.923565+00', 'system:demo', 4, 38, 1, 'RESOLVED', 5, '2026-11-26 09:19:51.91668+00', '', NULL),
	(172, 86, 2, 'resolved', '2026-11-26 09:19:53.123016+00', 'system:demo', 3, 86, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.928639+00', '', NULL),
	(69, 39, 1, 'created', '2026-11-26 09:19:51.92859+00', 'system:demo', 3, 39, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.928442+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[3,"chosen",10,2,8],[5,"eligible",10,1,3],[6,"eligible",30,1,6],[8,"eligible",50,2,15]]}'),
	(70, 29, 2, 'resolved', '2026-11-26 09:19:51.936563+00', 'system:demo', 8, 29, 2, 'RESOLVED', 5, '2026-11-26 09:19:51.798839+00', '', NULL),
	(71, 40, 1, 'created', '2026-11-26 09:19:51.945054+00', 'system:demo', 8, 40, 2, 'ACTIVE', 0, '2026-11-26 09:19:51.944905+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":75,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,1,6],[8,"chosen",50,1,15]]}'),
	(72, 41, 1, 'created', '2026-11-26 09:19:51.951012+00', 'system:demo', 4, 41, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.950847+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":72,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,1,10],[8,"factor_zero",0,2,15]]}'),
	(73, 35, 2, 'resolved', '2026-11-26 09:19:51.963766+00', 'system:demo', 8, 35, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.883507+00', '', NULL),
	(74, 42, 1, 'created', '2026-11-26 09:19:51.973378+00', 'system:demo', 1, 42, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.973217+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":14,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(75, 36, 2, 'resolved', '2026-11-26 09:19:51.982778+00', 'system:demo', 2, 36, 1, 'RESOLVED', 5, '2026-11-26 09:19:51.89664+00', '', NULL),
	(76, 43, 1, 'created', '2026-11-26 09:19:51.990779+00', 'system:demo', 1, 43, 1, 'ACTIVE', 0, '2026-11-26 09:19:51.990594+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":1,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,3,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(77, 13, 2, 'resolved', '2026-11-26 09:19:52.001116+00', 'system:demo', 3, 13, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.517597+00', '', NULL),
	(78, 44, 1, 'created', '2026-11-26 09:19:52.009546+00', 'system:demo', 1, 44, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.009374+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":24,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(79, 44, 2, 'resolved', '2026-11-26 09:19:52.019401+00', 'system:demo', 1, 44, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.009374+00', '', NULL),
	(80, 45, 1, 'created', '2026-11-26 09:19:52.027525+00', 'system:demo', 4, 45, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.027357+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":87,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(81, 30, 2, 'resolved', '2026-11-26 09:19:52.041336+00', 'system:demo', 4, 30, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.812789+00', '', NULL),
	(82, 46, 1, 'created', '2026-11-26 09:19:52.048973+00', 'system:demo', 2, 46, 1, 'ACTIVE', 5, '2026-11-26 09:19:52.048796+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":37,"operators":[[1,"eligible",30,2,12],[2,"chosen",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(83, 43, 2, 'resolved', '2026-11-26 09:19:52.065764+00', 'system:demo', 1, 43, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.990594+00', '', NULL),
	(84, 47, 1, 'created', '2026-11-26 09:19:52.072071+00', 'system:demo', 1, 47, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.071902+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(85, 40, 2, 'resolved', '2026-11-26 09:19:52.085422+00', 'system:demo', 8, 40, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.944905+00', '', NULL),
	(86, 48, 1, 'created', '2026-11-26 09:19:52.099262+00', 'system:demo', 6, 48, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.099093+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":40,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"chosen",30,1,6],[8,"eligible",50,0,15]]}'),
	(87, 33, 2, 'resolved', '2026-11-26 09:19:52.105706+00', 'system:demo', 5, 33, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.848687+00', '', NULL),
	(88, 49, 1, 'created', '2026-11-26 09:19:52.112359+00', 'system:demo', 7, 49, 3, 'ACTIVE', 5, '2026-11-26 09:19:52.112176+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(89, 49, 2, 'resolved', '2026-11-26 09:19:52.121598+00', 'system:demo', 7, 49, 3, 'RESOLVED', 5, '2026-11-26 09:19:52.112176+00', '', NULL),
	(90, 50, 1, 'created', '2026-11-26 09:19:52.130748+00', 'system:demo', 8, 50, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.130587+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":60,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,0,15]]}'),
	(91, 42, 2, 'resolved', '2026-11-26 09:19:52.136472+00', 'system:demo', 1, 42, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.973217+00', '', NULL),
	(92, 51, 1, 'created', '2026-11-26 09:19:52.147886+00', 'system:demo', 2, 51, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.147728+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[1,"eligible",30,1,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(93, 45, 2, 'resolved', '2026-11-26 09:19:52.158908+00', 'system:demo', 4, 45, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.027357+00', '', NULL),
	(94, 52, 1, 'created', '2026-11-26 09:19:52.168847+00', 'system:demo', 4, 52, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.168706+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":83,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(95, 47, 2, 'resolved', '2026-11-26 09:19:52.173362+00', 'system:demo', 1, 47, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.071902+00', '', NULL),
	(96, 53, 1, 'created', '2026-11-26 09:19:52.183958+00', 'system:demo', 7, 53, 3, 'ACTIVE', 0, '2026-11-26 09:19:52.183821+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(97, 48, 2, 'resolved', '2026-11-26 09:19:52.191049+00', 'system:demo', 6, 48, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.099093+00', '', NULL),
	(98, 54, 1, 'created', '2026-11-26 09:19:52.198001+00', 'system:demo', 6, 54, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.197863+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,1,6],[8,"eligible",50,1,15]]}'),
	(99, 53, 2, 'resolved', '2026-11-26 09:19:52.204141+00', 'system:demo', 7, 53, 3, 'RESOLVED', 0, '2026-11-26 09:19:52.183821+00', '', NULL),
	(100, 55, 1, 'created', '2026-11-26 09:19:52.214792+00', 'system:demo', 6, 55, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.214671+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,2,6],[8,"eligible",50,1,15]]}'),
	(101, 41, 2, 'resolved', '2026-11-26 09:19:52.220435+00', 'system:demo', 4, 41, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.950847+00', '', NULL),
	(102, 56, 1, 'created', '2026-11-26 09:19:52.226693+00', 'system:demo', 4, 56, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.226509+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(103, 22, 2, 'resolved', '2026-11-26 09:19:52.232551+00', 'system:demo', 3, 22, 1, 'RESOLVED', 0, '2026-11-26 09:19:51.689636+00', '', NULL),
	(208, 101, 2, 'resolved', '2026-11-26 09:19:53.551218+00', 'system:demo', 8, 101, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.189241+00', '', NULL),
	(104, 57, 1, 'created', '2026-11-26 09:19:52.24644+00', 'system:demo', 4, 57, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.246258+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":60,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,1,8],[4,"chosen",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(105, 58, 1, 'created', '2026-11-26 09:19:52.251112+00', 'system:demo', 1, 58, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.250985+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,1,8],[4,"eligible",40,3,10],[8,"factor_zero",0,1,15]]}'),
	(106, 58, 2, 'resolved', '2026-11-26 09:19:52.2629+00', 'system:demo', 1, 58, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.250985+00', '', NULL),
	(107, 59, 1, 'created', '2026-11-26 09:19:52.26982+00', 'system:demo', 3, 59, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.269657+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":40,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"chosen",20,1,8],[4,"eligible",40,3,10],[8,"factor_zero",0,1,15]]}'),
	(108, 56, 2, 'resolved', '2026-11-26 09:19:52.279322+00', 'system:demo', 4, 56, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.226509+00', '', NULL),
	(109, 60, 1, 'created', '2026-11-26 09:19:52.295078+00', 'system:demo', 6, 60, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.29488+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,3,6],[8,"eligible",50,1,15]]}'),
	(110, 37, 2, 'resolved', '2026-11-26 09:19:52.311197+00', 'system:demo', 6, 37, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.901494+00', '', NULL),
	(111, 61, 1, 'created', '2026-11-26 09:19:52.324612+00', 'system:demo', 8, 61, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.324463+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":86,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,3,6],[8,"chosen",50,1,15]]}'),
	(112, 62, 1, 'created', '2026-11-26 09:19:52.33217+00', 'system:demo', 6, 62, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.332037+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,3,6],[8,"eligible",50,2,15]]}'),
	(113, 55, 2, 'resolved', '2026-11-26 09:19:52.344778+00', 'system:demo', 6, 55, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.214671+00', '', NULL),
	(114, 63, 1, 'created', '2026-11-26 09:19:52.351341+00', 'system:demo', 2, 63, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.351225+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(115, 46, 2, 'resolved', '2026-11-26 09:19:52.362302+00', 'system:demo', 2, 46, 1, 'RESOLVED', 5, '2026-11-26 09:19:52.048796+00', '', NULL),
	(116, 64, 1, 'created', '2026-11-26 09:19:52.37254+00', 'system:demo', 8, 64, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.372381+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":70,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,3,6],[8,"chosen",50,2,15]]}'),
	(117, 60, 2, 'resolved', '2026-11-26 09:19:52.381545+00', 'system:demo', 6, 60, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.29488+00', '', NULL),
	(118, 65, 1, 'created', '2026-11-26 09:19:52.39056+00', 'system:demo', 6, 65, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.390396+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,2,6],[8,"eligible",50,3,15]]}'),
	(119, 61, 2, 'resolved', '2026-11-26 09:19:52.401759+00', 'system:demo', 8, 61, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.324463+00', '', NULL),
	(120, 66, 1, 'created', '2026-11-26 09:19:52.413849+00', 'system:demo', 4, 66, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.413716+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":73,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(121, 66, 2, 'resolved', '2026-11-26 09:19:52.426307+00', 'system:demo', 4, 66, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.413716+00', '', NULL),
	(122, 67, 1, 'created', '2026-11-26 09:19:52.443628+00', 'system:demo', 1, 67, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.443475+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":17,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(123, 54, 2, 'resolved', '2026-11-26 09:19:52.458905+00', 'system:demo', 6, 54, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.197863+00', '', NULL),
	(124, 68, 1, 'created', '2026-11-26 09:19:52.474925+00', 'system:demo', 1, 68, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.474784+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":11,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(125, 39, 2, 'resolved', '2026-11-26 09:19:52.48598+00', 'system:demo', 3, 39, 2, 'RESOLVED', 0, '2026-11-26 09:19:51.928442+00', '', NULL),
	(126, 69, 1, 'created', '2026-11-26 09:19:52.494224+00', 'system:demo', 3, 69, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.494066+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,2,5],[3,"chosen",20,1,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(127, 70, 1, 'created', '2026-11-26 09:19:52.504835+00', 'system:demo', 8, 70, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.504673+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":63,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,2,15]]}'),
	(128, 57, 2, 'resolved', '2026-11-26 09:19:52.51692+00', 'system:demo', 4, 57, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.246258+00', '', NULL),
	(129, 71, 1, 'created', '2026-11-26 09:19:52.528289+00', 'system:demo', 8, 71, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.528137+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,3,15]]}'),
	(130, 72, 1, 'created', '2026-11-26 09:19:52.539354+00', 'system:demo', 1, 72, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.539182+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,1,10],[8,"factor_zero",0,4,15]]}'),
	(131, 73, 1, 'created', '2026-11-26 09:19:52.578433+00', 'system:demo', 8, 73, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.578244+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":98,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(132, 74, 1, 'created', '2026-11-26 09:19:52.639408+00', 'system:demo', 4, 74, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.639239+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":70,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,5,15]]}'),
	(133, 73, 2, 'resolved', '2026-11-26 09:19:52.647396+00', 'system:demo', 8, 73, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.578244+00', '', NULL),
	(134, 75, 1, 'created', '2026-11-26 09:19:52.690538+00', 'system:demo', 4, 75, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.690341+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,4,15]]}'),
	(135, 63, 2, 'resolved', '2026-11-26 09:19:52.716575+00', 'system:demo', 2, 63, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.351225+00', '', NULL),
	(136, 76, 1, 'created', '2026-11-26 09:19:52.732821+00', 'system:demo', 4, 76, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.73259+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":92,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,3,10],[8,"factor_zero",0,4,15]]}'),
	(137, 77, 1, 'created', '2026-11-26 09:19:52.738449+00', 'system:demo', 4, 77, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.738315+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":81,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,4,10],[8,"factor_zero",0,4,15]]}'),
	(138, 77, 2, 'resolved', '2026-11-26 09:19:52.749591+00', 'system:demo', 4, 77, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.738315+00', '', NULL),
	(139, 78, 1, 'created', '2026-11-26 09:19:52.757675+00', 'system:demo', 8, 78, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.757542+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":67,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(140, 79, 1, 'created', '2026-11-26 09:19:52.762724+00', 'system:demo', 8, 79, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.762566+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":94,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,5,15]]}'),
	(141, 80, 1, 'created', '2026-11-26 09:19:52.766719+00', 'system:demo', 7, 80, 3, 'ACTIVE', 0, '2026-11-26 09:19:52.766609+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(142, 67, 2, 'resolved', '2026-11-26 09:19:52.774964+00', 'system:demo', 1, 67, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.443475+00', '', NULL),
	(143, 81, 1, 'created', '2026-11-26 09:19:52.780732+00', 'system:demo', 7, 81, 3, 'ACTIVE', 0, '2026-11-26 09:19:52.780617+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,1,2]]}'),
	(144, 71, 2, 'resolved', '2026-11-26 09:19:52.792555+00', 'system:demo', 8, 71, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.528137+00', '', NULL),
	(145, 82, 1, 'created', '2026-11-26 09:19:52.8044+00', 'system:demo', 1, 82, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.804194+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":27,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,4,10],[8,"factor_zero",0,5,15]]}'),
	(146, 81, 2, 'resolved', '2026-11-26 09:19:52.814733+00', 'system:demo', 7, 81, 3, 'RESOLVED', 0, '2026-11-26 09:19:52.780617+00', '', NULL),
	(147, 83, 1, 'created', '2026-11-26 09:19:52.820761+00', 'system:demo', 2, 83, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.820598+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":35,"operators":[[1,"eligible",30,3,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,4,10],[8,"factor_zero",0,5,15]]}'),
	(148, 82, 2, 'resolved', '2026-11-26 09:19:52.833179+00', 'system:demo', 1, 82, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.804194+00', '', NULL),
	(149, 84, 1, 'created', '2026-11-26 09:19:52.840868+00', 'system:demo', 4, 84, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.840735+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":74,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,4,10],[8,"factor_zero",0,5,15]]}'),
	(150, 68, 2, 'resolved', '2026-11-26 09:19:52.850137+00', 'system:demo', 1, 68, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.474784+00', '', NULL),
	(151, 85, 1, 'created', '2026-11-26 09:19:52.86081+00', 'system:demo', 5, 85, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.860657+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":18,"operators":[[3,"eligible",10,2,8],[5,"chosen",10,0,3],[6,"eligible",30,2,6],[8,"eligible",50,5,15]]}'),
	(152, 70, 2, 'resolved', '2026-11-26 09:19:52.917628+00', 'system:demo', 8, 70, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.504673+00', '', NULL),
	(153, 86, 1, 'created', '2026-11-26 09:19:52.928845+00', 'system:demo', 3, 86, 1, 'ACTIVE', 0, '2026-11-26 09:19:52.928639+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,2,8],[4,"eligible",40,5,10],[8,"factor_zero",0,4,15]]}'),
	(154, 87, 1, 'created', '2026-11-26 09:19:52.933566+00', 'system:demo', 6, 87, 2, 'ACTIVE', 5, '2026-11-26 09:19:52.933437+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,4,15]]}'),
	(155, 59, 2, 'resolved', '2026-11-26 09:19:52.947065+00', 'system:demo', 3, 59, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.269657+00', '', NULL),
	(156, 88, 1, 'created', '2026-11-26 09:19:52.954551+00', 'system:demo', 6, 88, 2, 'ACTIVE', 0, '2026-11-26 09:19:52.954432+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"chosen",30,3,6],[8,"eligible",50,4,15]]}'),
	(157, 62, 2, 'resolved', '2026-11-26 09:19:52.96561+00', 'system:demo', 6, 62, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.332037+00', '', NULL),
	(158, 89, 1, 'created', '2026-11-26 09:19:52.97487+00', 'system:demo', 7, 89, 3, 'ACTIVE', 0, '2026-11-26 09:19:52.974692+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,1,2]]}'),
	(159, 65, 2, 'resolved', '2026-11-26 09:19:52.989933+00', 'system:demo', 6, 65, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.390396+00', '', NULL),
	(160, 90, 1, 'created', '2026-11-26 09:19:53.004807+00', 'system:demo', 3, 90, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.004648+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":55,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,2,8],[4,"eligible",40,5,10],[8,"factor_zero",0,4,15]]}'),
	(161, 80, 2, 'resolved', '2026-11-26 09:19:53.018565+00', 'system:demo', 7, 80, 3, 'RESOLVED', 0, '2026-11-26 09:19:52.766609+00', '', NULL),
	(162, 91, 1, 'created', '2026-11-26 09:19:53.033215+00', 'system:demo', 8, 91, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.033017+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(163, 83, 2, 'resolved', '2026-11-26 09:19:53.04273+00', 'system:demo', 2, 83, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.820598+00', '', NULL),
	(164, 92, 1, 'created', '2026-11-26 09:19:53.050636+00', 'system:demo', 4, 92, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.050501+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":87,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,5,10],[8,"factor_zero",0,5,15]]}'),
	(165, 64, 2, 'resolved', '2026-11-26 09:19:53.057487+00', 'system:demo', 8, 64, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.372381+00', '', NULL),
	(166, 93, 1, 'created', '2026-11-26 09:19:53.067305+00', 'system:demo', 8, 93, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.067156+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":71,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(167, 78, 2, 'resolved', '2026-11-26 09:19:53.077095+00', 'system:demo', 8, 78, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.757542+00', '', NULL),
	(168, 94, 1, 'created', '2026-11-26 09:19:53.084863+00', 'system:demo', 8, 94, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.084721+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(169, 89, 2, 'resolved', '2026-11-26 09:19:53.097947+00', 'system:demo', 7, 89, 3, 'RESOLVED', 0, '2026-11-26 09:19:52.974692+00', '', NULL),
	(170, 95, 1, 'created', '2026-11-26 09:19:53.108951+00', 'system:demo', 8, 95, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.108806+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":91,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,5,15]]}'),
	(171, 96, 1, 'created', '2026-11-26 09:19:53.113123+00', 'system:demo', 4, 96, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.112996+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":85,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,6,10],[8,"factor_zero",0,6,15]]}'),
	(173, 97, 1, 'created', '2026-11-26 09:19:53.130483+00', 'system:demo', 3, 97, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.13035+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":54,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"chosen",20,2,8],[4,"eligible",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(174, 98, 1, 'created', '2026-11-26 09:19:53.135188+00', 'system:demo', 4, 98, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.13507+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":89,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(175, 99, 1, 'created', '2026-11-26 09:19:53.145877+00', 'system:demo', 6, 99, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.145724+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,6,15]]}'),
	(176, 97, 2, 'resolved', '2026-11-26 09:19:53.158644+00', 'system:demo', 3, 97, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.13035+00', '', NULL),
	(177, 100, 1, 'created', '2026-11-26 09:19:53.169646+00', 'system:demo', 4, 100, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.169462+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":80,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(178, 88, 2, 'resolved', '2026-11-26 09:19:53.179051+00', 'system:demo', 6, 88, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.954432+00', '', NULL),
	(179, 101, 1, 'created', '2026-11-26 09:19:53.189375+00', 'system:demo', 8, 101, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.189241+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":99,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(180, 87, 2, 'resolved', '2026-11-26 09:19:53.19804+00', 'system:demo', 6, 87, 2, 'RESOLVED', 5, '2026-11-26 09:19:52.933437+00', '', NULL),
	(181, 102, 1, 'created', '2026-11-26 09:19:53.208022+00', 'system:demo', 7, 102, 3, 'ACTIVE', 0, '2026-11-26 09:19:53.207878+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(182, 79, 2, 'resolved', '2026-11-26 09:19:53.217218+00', 'system:demo', 8, 79, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.762566+00', '', NULL),
	(183, 103, 1, 'created', '2026-11-26 09:19:53.226921+00', 'system:demo', 2, 103, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.226762+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,1,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(184, 99, 2, 'resolved', '2026-11-26 09:19:53.240184+00', 'system:demo', 6, 99, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.145724+00', '', NULL),
	(185, 104, 1, 'created', '2026-11-26 09:19:53.248165+00', 'system:demo', 3, 104, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.248028+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,2,8],[4,"eligible",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(186, 96, 2, 'resolved', '2026-11-26 09:19:53.262422+00', 'system:demo', 4, 96, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.112996+00', '', NULL),
	(187, 105, 1, 'created', '2026-11-26 09:19:53.269783+00', 'system:demo', 8, 105, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.269644+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":51,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(188, 84, 2, 'resolved', '2026-11-26 09:19:53.283024+00', 'system:demo', 4, 84, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.840735+00', '', NULL),
	(189, 106, 1, 'created', '2026-11-26 09:19:53.290924+00', 'system:demo', 6, 106, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.290783+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":30,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"chosen",30,0,6],[8,"eligible",50,7,15]]}'),
	(190, 107, 1, 'created', '2026-11-26 09:19:53.297508+00', 'system:demo', 4, 107, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.297361+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,3,8],[4,"chosen",40,7,10],[8,"factor_zero",0,7,15]]}'),
	(191, 100, 2, 'resolved', '2026-11-26 09:19:53.304783+00', 'system:demo', 4, 100, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.169462+00', '', NULL),
	(192, 108, 1, 'created', '2026-11-26 09:19:53.320489+00', 'system:demo', 4, 108, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.320265+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":83,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,3,8],[4,"chosen",40,7,10],[8,"factor_zero",0,7,15]]}'),
	(193, 109, 1, 'created', '2026-11-26 09:19:53.328579+00', 'system:demo', 7, 109, 3, 'ACTIVE', 0, '2026-11-26 09:19:53.328414+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,1,2]]}'),
	(194, 93, 2, 'resolved', '2026-11-26 09:19:53.340708+00', 'system:demo', 8, 93, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.067156+00', '', NULL),
	(195, 110, 1, 'created', '2026-11-26 09:19:53.351935+00', 'system:demo', 3, 110, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.35179+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":42,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,3,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(196, 85, 2, 'resolved', '2026-11-26 09:19:53.361588+00', 'system:demo', 5, 85, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.860657+00', '', NULL),
	(197, 111, 1, 'created', '2026-11-26 09:19:53.377602+00', 'system:demo', NULL, 111, 3, 'ACTIVE', 0, '2026-11-26 09:19:53.377602+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(198, 106, 2, 'resolved', '2026-11-26 09:19:53.387686+00', 'system:demo', 6, 106, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.290783+00', '', NULL),
	(199, 112, 1, 'created', '2026-11-26 09:19:53.408651+00', 'system:demo', 2, 112, 1, 'ACTIVE', 5, '2026-11-26 09:19:53.40846+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,1,12],[2,"chosen",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(200, 108, 2, 'resolved', '2026-11-26 09:19:53.418694+00', 'system:demo', 4, 108, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.320265+00', '', NULL),
	(201, 113, 1, 'created', '2026-11-26 09:19:53.427714+00', 'system:demo', 8, 113, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.427558+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(202, 113, 2, 'resolved', '2026-11-26 09:19:53.436982+00', 'system:demo', 8, 113, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.427558+00', '', NULL),
	(203, 114, 1, 'created', '2026-11-26 09:19:53.45029+00', 'system:demo', 4, 114, 1, 'ACTIVE', 5, '2026-11-26 09:19:53.450141+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":67,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"chosen",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(204, 72, 2, 'resolved', '2026-11-26 09:19:53.462765+00', 'system:demo', 1, 72, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.539182+00', '', NULL),
	(205, 115, 1, 'created', '2026-11-26 09:19:53.478122+00', 'system:demo', 8, 115, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.47792+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":96,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(206, 69, 2, 'resolved', '2026-11-26 09:19:53.52373+00', 'system:demo', 3, 69, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.494066+00', '', NULL),
	(207, 116, 1, 'created', '2026-11-26 09:19:53.542194+00', 'system:demo', 3, 116, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.542039+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":8,"operators":[[3,"chosen",10,3,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,7,15]]}'),
	(209, 117, 1, 'created', '2026-11-26 09:19:53.566156+00', 'system:demo', 1, 117, 1, 'ACTIVE', 5, '2026-11-26 09:19:53.565993+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(210, 112, 2, 'resolved', '2026-11-26 09:19:53.572433+00', 'system:demo', 2, 112, 1, 'RESOLVED', 5, '2026-11-26 09:19:53.40846+00', '', NULL),
	(211, 118, 1, 'created', '2026-11-26 09:19:53.580561+00', 'system:demo', 1, 118, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.580435+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(212, 107, 2, 'resolved', '2026-11-26 09:19:53.586693+00', 'system:demo', 4, 107, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.297361+00', '', NULL),
	(213, 119, 1, 'created', '2026-11-26 09:19:53.596381+00', 'system:demo', 8, 119, 2, 'ACTIVE', 5, '2026-11-26 09:19:53.596214+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(214, 92, 2, 'resolved', '2026-11-26 09:19:53.609453+00', 'system:demo', 4, 92, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.050501+00', '', NULL),
	(215, 120, 1, 'created', '2026-11-26 09:19:53.621552+00', 'system:demo', 1, 120, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.621385+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":28,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(216, 109, 2, 'resolved', '2026-11-26 09:19:53.631411+00', 'system:demo', 7, 109, 3, 'RESOLVED', 0, '2026-11-26 09:19:53.328414+00', '', NULL),
	(217, 111, 2, 'assigned', '2026-11-26 09:19:53.632077+00', 'system:drain', 7, 111, 3, 'ACTIVE', 0, '2026-11-26 09:19:53.377602+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[7, "chosen", 1, 1, 2]]}'),
	(218, 121, 1, 'created', '2026-11-26 09:19:53.639531+00', 'system:demo', 2, 18, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.639421+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":30,"operators":[[1,"eligible",30,3,12],[2,"chosen",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(219, 122, 1, 'created', '2026-11-26 09:19:53.643655+00', 'system:demo', 3, 73, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.64355+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,3,5],[3,"chosen",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(220, 98, 2, 'resolved', '2026-11-26 09:19:53.655634+00', 'system:demo', 4, 98, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.13507+00', '', NULL),
	(221, 123, 1, 'created', '2026-11-26 09:19:53.6679+00', 'system:demo', 1, 109, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.66777+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":10,"operators":[[1,"chosen",30,3,12],[2,"eligible",10,3,5],[3,"eligible",20,5,8],[4,"eligible",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(222, 123, 2, 'resolved', '2026-11-26 09:19:53.675799+00', 'system:demo', 1, 109, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.66777+00', '', NULL),
	(223, 124, 1, 'created', '2026-11-26 09:19:53.685976+00', 'system:demo', 4, 103, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.685858+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":74,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,3,5],[3,"eligible",20,5,8],[4,"chosen",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(224, 90, 2, 'resolved', '2026-11-26 09:19:53.697729+00', 'system:demo', 3, 90, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.004648+00', '', NULL),
	(225, 125, 1, 'created', '2026-11-26 09:19:53.705681+00', 'system:demo', 1, 98, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.705548+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":19,"operators":[[1,"chosen",30,3,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(226, 126, 1, 'created', '2026-11-26 09:19:53.713718+00', 'system:demo', 4, 9, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.713593+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":69,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"chosen",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(227, 105, 2, 'resolved', '2026-11-26 09:19:53.728586+00', 'system:demo', 8, 105, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.269644+00', '', NULL),
	(228, 127, 1, 'created', '2026-11-26 09:19:53.739996+00', 'system:demo', 2, 33, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.739875+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":38,"operators":[[1,"eligible",30,4,12],[2,"chosen",10,3,5],[3,"eligible",20,4,8],[4,"eligible",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(229, 128, 1, 'created', '2026-11-26 09:19:53.74843+00', 'system:demo', 1, 16, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.748105+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,4,12],[2,"eligible",10,4,5],[3,"eligible",20,4,8],[4,"eligible",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(230, 129, 1, 'created', '2026-11-26 09:19:53.752786+00', 'system:demo', 3, 64, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.752629+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":3,"operators":[[3,"chosen",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,6,15]]}'),
	(231, 75, 2, 'resolved', '2026-11-26 09:19:53.76737+00', 'system:demo', 4, 75, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.690341+00', '', NULL),
	(232, 130, 1, 'created', '2026-11-26 09:19:53.774336+00', 'system:demo', 8, 98, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.774232+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[3,"eligible",10,5,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(233, 104, 2, 'resolved', '2026-11-26 09:19:53.783053+00', 'system:demo', 3, 104, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.248028+00', '', NULL),
	(234, 131, 1, 'created', '2026-11-26 09:19:53.790667+00', 'system:demo', 8, 58, 2, 'ACTIVE', 5, '2026-11-26 09:19:53.79055+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":81,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,7,15]]}'),
	(235, 51, 2, 'resolved', '2026-11-26 09:19:53.798479+00', 'system:demo', 2, 51, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.147728+00', '', NULL),
	(236, 132, 1, 'created', '2026-11-26 09:19:53.805397+00', 'system:demo', 3, 61, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.805288+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,3,5],[3,"chosen",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,8,15]]}'),
	(237, 126, 2, 'resolved', '2026-11-26 09:19:53.816256+00', 'system:demo', 4, 9, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.713593+00', '', NULL),
	(238, 133, 1, 'created', '2026-11-26 09:19:53.822604+00', 'system:demo', 3, 84, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.822493+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,3,5],[3,"chosen",20,5,8],[4,"eligible",40,5,10],[8,"factor_zero",0,8,15]]}'),
	(239, 120, 2, 'resolved', '2026-11-26 09:19:53.834894+00', 'system:demo', 1, 120, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.621385+00', '', NULL),
	(240, 134, 1, 'created', '2026-11-26 09:19:53.840972+00', 'system:demo', 4, 49, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.840835+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,3,5],[3,"eligible",20,6,8],[4,"chosen",40,5,10],[8,"factor_zero",0,8,15]]}'),
	(241, 103, 2, 'resolved', '2026-11-26 09:19:53.849717+00', 'system:demo', 2, 103, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.226762+00', '', NULL),
	(340, 159, 2, 'resolved', '2026-11-26 09:19:54.985038+00', 'system:demo', 1, 3, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.377048+00', '', NULL),
	(242, 135, 1, 'created', '2026-11-26 09:19:53.853515+00', 'system:demo', 6, 101, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.853387+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":32,"operators":[[3,"eligible",10,6,8],[5,"eligible",10,0,3],[6,"chosen",30,0,6],[8,"eligible",50,8,15]]}'),
	(243, 76, 2, 'resolved', '2026-11-26 09:19:53.86026+00', 'system:demo', 4, 76, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.73259+00', '', NULL),
	(244, 136, 1, 'created', '2026-11-26 09:19:53.870701+00', 'system:demo', 1, 27, 1, 'ACTIVE', 5, '2026-11-26 09:19:53.870584+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,4,12],[2,"eligible",10,2,5],[3,"eligible",20,6,8],[4,"eligible",40,5,10],[8,"factor_zero",0,8,15]]}'),
	(245, 74, 2, 'resolved', '2026-11-26 09:19:53.878864+00', 'system:demo', 4, 74, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.639239+00', '', NULL),
	(246, 137, 1, 'created', '2026-11-26 09:19:53.891634+00', 'system:demo', NULL, 13, 3, 'ACTIVE', 0, '2026-11-26 09:19:53.891634+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(247, 116, 2, 'resolved', '2026-11-26 09:19:53.900008+00', 'system:demo', 3, 116, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.542039+00', '', NULL),
	(248, 138, 1, 'created', '2026-11-26 09:19:53.919542+00', 'system:demo', 4, 63, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.919413+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":85,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,2,5],[3,"eligible",20,5,8],[4,"chosen",40,4,10],[8,"factor_zero",0,8,15]]}'),
	(249, 119, 2, 'resolved', '2026-11-26 09:19:53.92697+00', 'system:demo', 8, 119, 2, 'RESOLVED', 5, '2026-11-26 09:19:53.596214+00', '', NULL),
	(250, 139, 1, 'created', '2026-11-26 09:19:53.936678+00', 'system:demo', 3, 4, 2, 'ACTIVE', 0, '2026-11-26 09:19:53.936559+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":3,"operators":[[3,"chosen",10,5,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"eligible",50,7,15]]}'),
	(251, 140, 1, 'created', '2026-11-26 09:19:53.939205+00', 'system:demo', 1, 115, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.939118+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":10,"operators":[[1,"chosen",30,5,12],[2,"eligible",10,2,5],[3,"eligible",20,6,8],[4,"eligible",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(252, 139, 2, 'resolved', '2026-11-26 09:19:53.951023+00', 'system:demo', 3, 4, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.936559+00', '', NULL),
	(253, 141, 1, 'created', '2026-11-26 09:19:53.956297+00', 'system:demo', 4, 107, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.95619+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":94,"operators":[[1,"eligible",30,6,12],[2,"eligible",10,2,5],[3,"eligible",20,5,8],[4,"chosen",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(254, 136, 2, 'resolved', '2026-11-26 09:19:53.965448+00', 'system:demo', 1, 27, 1, 'RESOLVED', 5, '2026-11-26 09:19:53.870584+00', '', NULL),
	(255, 142, 1, 'created', '2026-11-26 09:19:53.96954+00', 'system:demo', 2, 50, 1, 'ACTIVE', 0, '2026-11-26 09:19:53.969432+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":38,"operators":[[1,"eligible",30,5,12],[2,"chosen",10,2,5],[3,"eligible",20,5,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(256, 140, 2, 'resolved', '2026-11-26 09:19:53.979696+00', 'system:demo', 1, 115, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.939118+00', '', NULL),
	(257, 143, 1, 'created', '2026-11-26 09:19:54.0009+00', 'system:demo', 3, 56, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.000758+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,3,5],[3,"chosen",20,5,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(258, 121, 2, 'resolved', '2026-11-26 09:19:54.014512+00', 'system:demo', 2, 18, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.639421+00', '', NULL),
	(259, 144, 1, 'created', '2026-11-26 09:19:54.02238+00', 'system:demo', NULL, 78, 3, 'ACTIVE', 0, '2026-11-26 09:19:54.02238+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(260, 142, 2, 'resolved', '2026-11-26 09:19:54.037087+00', 'system:demo', 2, 50, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.969432+00', '', NULL),
	(261, 145, 1, 'created', '2026-11-26 09:19:54.052238+00', 'system:demo', 4, 98, 1, 'ACTIVE', 5, '2026-11-26 09:19:54.052048+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":74,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(262, 129, 2, 'resolved', '2026-11-26 09:19:54.065151+00', 'system:demo', 3, 64, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.752629+00', '', NULL),
	(263, 146, 1, 'created', '2026-11-26 09:19:54.073045+00', 'system:demo', 4, 99, 1, 'ACTIVE', 5, '2026-11-26 09:19:54.072914+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":95,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"eligible",20,5,8],[4,"chosen",40,7,10],[8,"factor_zero",0,7,15]]}'),
	(264, 118, 2, 'resolved', '2026-11-26 09:19:54.086906+00', 'system:demo', 1, 118, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.580435+00', '', NULL),
	(265, 147, 1, 'created', '2026-11-26 09:19:54.095804+00', 'system:demo', 3, 1, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.095697+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"chosen",20,5,8],[4,"eligible",40,8,10],[8,"factor_zero",0,7,15]]}'),
	(266, 91, 2, 'resolved', '2026-11-26 09:19:54.102937+00', 'system:demo', 8, 91, 2, 'RESOLVED', 0, '2026-11-26 09:19:53.033017+00', '', NULL),
	(267, 148, 1, 'created', '2026-11-26 09:19:54.139611+00', 'system:demo', 4, 90, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.139486+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":68,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(268, 117, 2, 'resolved', '2026-11-26 09:19:54.149435+00', 'system:demo', 1, 117, 1, 'RESOLVED', 5, '2026-11-26 09:19:53.565993+00', '', NULL),
	(269, 149, 1, 'created', '2026-11-26 09:19:54.16095+00', 'system:demo', 4, 58, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.160739+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":95,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(270, 50, 2, 'resolved', '2026-11-26 09:19:54.174838+00', 'system:demo', 8, 50, 2, 'RESOLVED', 0, '2026-11-26 09:19:52.130587+00', '', NULL),
	(271, 150, 1, 'created', '2026-11-26 09:19:54.183428+00', 'system:demo', 1, 35, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.183282+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":20,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,5,15]]}'),
	(272, 151, 1, 'created', '2026-11-26 09:19:54.18891+00', 'system:demo', 2, 93, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.188767+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":30,"operators":[[1,"eligible",30,3,12],[2,"chosen",10,1,5],[3,"eligible",20,6,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,5,15]]}'),
	(273, 127, 2, 'resolved', '2026-11-26 09:19:54.198459+00', 'system:demo', 2, 33, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.739875+00', '', NULL),
	(274, 152, 1, 'created', '2026-11-26 09:19:54.211024+00', 'system:demo', NULL, 103, 3, 'ACTIVE', 5, '2026-11-26 09:19:54.211024+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(275, 153, 1, 'created', '2026-11-26 09:19:54.214718+00', 'system:demo', 8, 30, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.214602+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":62,"operators":[[3,"eligible",10,6,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"chosen",50,5,15]]}'),
	(276, 122, 2, 'resolved', '2026-11-26 09:19:54.224357+00', 'system:demo', 3, 73, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.64355+00', '', NULL),
	(277, 154, 1, 'created', '2026-11-26 09:19:54.23283+00', 'system:demo', 6, 76, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.232719+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[3,"eligible",10,5,8],[5,"eligible",10,0,3],[6,"chosen",30,1,6],[8,"eligible",50,6,15]]}'),
	(278, 150, 2, 'resolved', '2026-11-26 09:19:54.249987+00', 'system:demo', 1, 35, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.183282+00', '', NULL),
	(279, 155, 1, 'created', '2026-11-26 09:19:54.262561+00', 'system:demo', 8, 14, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.262383+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":76,"operators":[[3,"eligible",10,5,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(280, 156, 1, 'created', '2026-11-26 09:19:54.272449+00', 'system:demo', 1, 116, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.272224+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":16,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,5,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(281, 141, 2, 'resolved', '2026-11-26 09:19:54.289984+00', 'system:demo', 4, 107, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.95619+00', '', NULL),
	(282, 157, 1, 'created', '2026-11-26 09:19:54.309941+00', 'system:demo', 4, 41, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.309652+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,5,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(283, 153, 2, 'resolved', '2026-11-26 09:19:54.33051+00', 'system:demo', 8, 30, 2, 'RESOLVED', 0, '2026-11-26 09:19:54.214602+00', '', NULL),
	(284, 158, 1, 'created', '2026-11-26 09:19:54.345705+00', 'system:demo', 3, 4, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.345547+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"chosen",20,5,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,6,15]]}'),
	(285, 124, 2, 'resolved', '2026-11-26 09:19:54.362495+00', 'system:demo', 4, 103, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.685858+00', '', NULL),
	(286, 159, 1, 'created', '2026-11-26 09:19:54.377208+00', 'system:demo', 1, 3, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.377048+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":10,"operators":[[1,"chosen",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"eligible",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(287, 160, 1, 'created', '2026-11-26 09:19:54.381267+00', 'system:demo', 8, 4, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.381164+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[3,"eligible",10,6,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(288, 161, 1, 'created', '2026-11-26 09:19:54.390797+00', 'system:demo', 4, 84, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.390621+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":90,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(289, 162, 1, 'created', '2026-11-26 09:19:54.39629+00', 'system:demo', 3, 70, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.396133+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":55,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"chosen",20,6,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(290, 163, 1, 'created', '2026-11-26 09:19:54.402047+00', 'system:demo', 2, 2, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.401904+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,4,12],[2,"chosen",10,1,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(291, 164, 1, 'created', '2026-11-26 09:19:54.404741+00', 'system:demo', 3, 113, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.404612+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":52,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,2,5],[3,"chosen",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(292, 165, 1, 'created', '2026-11-26 09:19:54.413369+00', 'system:demo', NULL, 49, 3, 'ACTIVE', 0, '2026-11-26 09:19:54.413369+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(293, 166, 1, 'created', '2026-11-26 09:19:54.419831+00', 'system:demo', 5, 88, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.41961+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[3,"at_limit",10,8,8],[5,"chosen",10,0,3],[6,"eligible",30,2,6],[8,"eligible",50,7,15]]}'),
	(294, 162, 2, 'resolved', '2026-11-26 09:19:54.432743+00', 'system:demo', 3, 70, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.396133+00', '', NULL),
	(295, 167, 1, 'created', '2026-11-26 09:19:54.444969+00', 'system:demo', 6, 28, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.444797+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[3,"eligible",10,7,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,7,15]]}'),
	(296, 168, 1, 'created', '2026-11-26 09:19:54.450479+00', 'system:demo', 3, 55, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.450329+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,2,5],[3,"chosen",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(297, 52, 2, 'resolved', '2026-11-26 09:19:54.464794+00', 'system:demo', 4, 52, 1, 'RESOLVED', 0, '2026-11-26 09:19:52.168706+00', '', NULL),
	(298, 169, 1, 'created', '2026-11-26 09:19:54.476448+00', 'system:demo', 4, 93, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.476282+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":40,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(299, 170, 1, 'created', '2026-11-26 09:19:54.481819+00', 'system:demo', 1, 4, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.481681+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":18,"operators":[[1,"chosen",30,4,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(300, 167, 2, 'resolved', '2026-11-26 09:19:54.50372+00', 'system:demo', 6, 28, 2, 'RESOLVED', 0, '2026-11-26 09:19:54.444797+00', '', NULL),
	(301, 171, 1, 'created', '2026-11-26 09:19:54.513691+00', 'system:demo', NULL, 68, 3, 'ACTIVE', 5, '2026-11-26 09:19:54.513691+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(302, 147, 2, 'resolved', '2026-11-26 09:19:54.526224+00', 'system:demo', 3, 1, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.095697+00', '', NULL),
	(303, 172, 1, 'created', '2026-11-26 09:19:54.536372+00', 'system:demo', 2, 29, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.536185+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":37,"operators":[[1,"eligible",30,5,12],[2,"chosen",10,2,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(304, 131, 2, 'resolved', '2026-11-26 09:19:54.550931+00', 'system:demo', 8, 58, 2, 'RESOLVED', 5, '2026-11-26 09:19:53.79055+00', '', NULL),
	(305, 173, 1, 'created', '2026-11-26 09:19:54.563769+00', 'system:demo', 3, 98, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.563598+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":47,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,3,5],[3,"chosen",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,6,15]]}'),
	(306, 102, 2, 'resolved', '2026-11-26 09:19:54.580836+00', 'system:demo', 7, 102, 3, 'RESOLVED', 0, '2026-11-26 09:19:53.207878+00', '', NULL),
	(307, 152, 2, 'assigned', '2026-11-26 09:19:54.581799+00', 'system:drain', 7, 103, 3, 'ACTIVE', 5, '2026-11-26 09:19:54.211024+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[7, "chosen", 1, 1, 2]]}'),
	(376, 208, 2, 'resolved', '2026-11-26 09:19:55.608912+00', 'system:corners', NULL, 906, 5, 'RESOLVED', 0, '2026-11-26 09:19:55.591165+00', '', NULL),
	(308, 174, 1, 'created', '2026-11-26 09:19:54.594104+00', 'system:demo', 1, 57, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.593932+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":1,"operators":[[1,"chosen",30,5,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,6,15]]}'),
	(309, 175, 1, 'created', '2026-11-26 09:19:54.60042+00', 'system:demo', NULL, 64, 3, 'ACTIVE', 0, '2026-11-26 09:19:54.60042+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(310, 148, 2, 'resolved', '2026-11-26 09:19:54.618764+00', 'system:demo', 4, 90, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.139486+00', '', NULL),
	(311, 176, 1, 'created', '2026-11-26 09:19:54.628757+00', 'system:demo', 8, 71, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.628567+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":61,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(312, 177, 1, 'created', '2026-11-26 09:19:54.637064+00', 'system:demo', 4, 30, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.636878+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,6,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(313, 132, 2, 'resolved', '2026-11-26 09:19:54.648228+00', 'system:demo', 3, 61, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.805288+00', '', NULL),
	(314, 178, 1, 'created', '2026-11-26 09:19:54.662257+00', 'system:demo', 1, 45, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.662082+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":23,"operators":[[1,"chosen",30,6,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(315, 179, 1, 'created', '2026-11-26 09:19:54.667875+00', 'system:demo', 1, 30, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.667707+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":16,"operators":[[1,"chosen",30,7,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(316, 180, 1, 'created', '2026-11-26 09:19:54.676708+00', 'system:demo', 1, 87, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.676526+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":27,"operators":[[1,"chosen",30,8,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(317, 169, 2, 'resolved', '2026-11-26 09:19:54.687597+00', 'system:demo', 4, 93, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.476282+00', '', NULL),
	(318, 181, 1, 'created', '2026-11-26 09:19:54.696478+00', 'system:demo', 4, 29, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.69627+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":91,"operators":[[1,"eligible",30,9,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(319, 114, 2, 'resolved', '2026-11-26 09:19:54.707865+00', 'system:demo', 4, 114, 1, 'RESOLVED', 5, '2026-11-26 09:19:53.450141+00', '', NULL),
	(320, 182, 1, 'created', '2026-11-26 09:19:54.720917+00', 'system:demo', 4, 98, 1, 'ACTIVE', 5, '2026-11-26 09:19:54.720742+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,9,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(321, 151, 2, 'resolved', '2026-11-26 09:19:54.731459+00', 'system:demo', 2, 93, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.188767+00', '', NULL),
	(322, 183, 1, 'created', '2026-11-26 09:19:54.741677+00', 'system:demo', 1, 59, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.741534+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":25,"operators":[[1,"chosen",30,9,12],[2,"eligible",10,2,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(323, 138, 2, 'resolved', '2026-11-26 09:19:54.749187+00', 'system:demo', 4, 63, 1, 'RESOLVED', 0, '2026-11-26 09:19:53.919413+00', '', NULL),
	(324, 184, 1, 'created', '2026-11-26 09:19:54.759171+00', 'system:demo', 3, 38, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.759014+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":6,"operators":[[3,"chosen",10,7,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"eligible",50,7,15]]}'),
	(325, 178, 2, 'resolved', '2026-11-26 09:19:54.77288+00', 'system:demo', 1, 45, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.662082+00', '', NULL),
	(326, 185, 1, 'created', '2026-11-26 09:19:54.783377+00', 'system:demo', 1, 119, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.78325+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":13,"operators":[[1,"chosen",30,9,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(327, 186, 1, 'created', '2026-11-26 09:19:54.789572+00', 'system:demo', 6, 3, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.789422+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":15,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,7,15]]}'),
	(328, 187, 1, 'created', '2026-11-26 09:19:54.798044+00', 'system:demo', 5, 54, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.797882+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":6,"operators":[[3,"at_limit",10,8,8],[5,"chosen",10,1,3],[6,"eligible",30,3,6],[8,"eligible",50,7,15]]}'),
	(329, 188, 1, 'created', '2026-11-26 09:19:54.804659+00', 'system:demo', 6, 108, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.804549+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":15,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"chosen",30,3,6],[8,"eligible",50,7,15]]}'),
	(330, 156, 2, 'resolved', '2026-11-26 09:19:54.820247+00', 'system:demo', 1, 116, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.272224+00', '', NULL),
	(331, 189, 1, 'created', '2026-11-26 09:19:54.864146+00', 'system:demo', 6, 118, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.864012+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":14,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"chosen",30,4,6],[8,"eligible",50,7,15]]}'),
	(332, 174, 2, 'resolved', '2026-11-26 09:19:54.876873+00', 'system:demo', 1, 57, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.593932+00', '', NULL),
	(333, 190, 1, 'created', '2026-11-26 09:19:54.886137+00', 'system:demo', 1, 72, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.885989+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":25,"operators":[[1,"chosen",30,8,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(334, 154, 2, 'resolved', '2026-11-26 09:19:54.903067+00', 'system:demo', 6, 76, 2, 'RESOLVED', 0, '2026-11-26 09:19:54.232719+00', '', NULL),
	(335, 191, 1, 'created', '2026-11-26 09:19:54.923033+00', 'system:demo', 2, 119, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.922905+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":36,"operators":[[1,"eligible",30,9,12],[2,"chosen",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(336, 192, 1, 'created', '2026-11-26 09:19:54.928561+00', 'system:demo', 8, 83, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.928413+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":79,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"eligible",30,4,6],[8,"chosen",50,7,15]]}'),
	(337, 179, 2, 'resolved', '2026-11-26 09:19:54.946578+00', 'system:demo', 1, 30, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.667707+00', '', NULL),
	(338, 193, 1, 'created', '2026-11-26 09:19:54.963343+00', 'system:demo', 4, 13, 1, 'ACTIVE', 0, '2026-11-26 09:19:54.963192+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,8,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"chosen",40,9,10],[8,"factor_zero",0,8,15]]}'),
	(339, 194, 1, 'created', '2026-11-26 09:19:54.975399+00', 'system:demo', NULL, 24, 3, 'ACTIVE', 0, '2026-11-26 09:19:54.975399+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(341, 195, 1, 'created', '2026-11-26 09:19:54.994225+00', 'system:demo', 8, 81, 2, 'ACTIVE', 0, '2026-11-26 09:19:54.994103+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"eligible",30,4,6],[8,"chosen",50,8,15]]}'),
	(342, 152, 3, 'resolved', '2026-11-26 09:19:55.006431+00', 'system:demo', 7, 103, 3, 'RESOLVED', 5, '2026-11-26 09:19:54.211024+00', '', NULL),
	(343, 171, 2, 'assigned', '2026-11-26 09:19:55.00703+00', 'system:drain', 7, 68, 3, 'ACTIVE', 5, '2026-11-26 09:19:54.513691+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[7, "chosen", 1, 1, 2]]}'),
	(344, 196, 1, 'created', '2026-11-26 09:19:55.020165+00', 'system:demo', 1, 93, 1, 'ACTIVE', 0, '2026-11-26 09:19:55.020057+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[1,"chosen",30,7,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,9,15]]}'),
	(345, 188, 2, 'resolved', '2026-11-26 09:19:55.036697+00', 'system:demo', 6, 108, 2, 'RESOLVED', 0, '2026-11-26 09:19:54.804549+00', '', NULL),
	(346, 197, 1, 'created', '2026-11-26 09:19:55.052576+00', 'system:demo', NULL, 111, 3, 'ACTIVE', 0, '2026-11-26 09:19:55.052576+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(347, 172, 2, 'resolved', '2026-11-26 09:19:55.070154+00', 'system:demo', 2, 29, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.536185+00', '', NULL),
	(348, 198, 1, 'created', '2026-11-26 09:19:55.081225+00', 'system:demo', 1, 38, 1, 'ACTIVE', 0, '2026-11-26 09:19:55.080912+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":17,"operators":[[1,"chosen",30,8,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,9,15]]}'),
	(349, 182, 2, 'resolved', '2026-11-26 09:19:55.09846+00', 'system:demo', 4, 98, 1, 'RESOLVED', 5, '2026-11-26 09:19:54.720742+00', '', NULL),
	(350, 199, 1, 'created', '2026-11-26 09:19:55.114011+00', 'system:demo', 1, 16, 1, 'ACTIVE', 0, '2026-11-26 09:19:55.113879+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":22,"operators":[[1,"chosen",30,9,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,9,15]]}'),
	(351, 143, 2, 'resolved', '2026-11-26 09:19:55.131644+00', 'system:demo', 3, 56, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.000758+00', '', NULL),
	(352, 200, 1, 'created', '2026-11-26 09:19:55.141815+00', 'system:demo', 8, 96, 2, 'ACTIVE', 0, '2026-11-26 09:19:55.141689+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":68,"operators":[[3,"eligible",10,7,8],[5,"eligible",10,2,3],[6,"eligible",30,3,6],[8,"chosen",50,9,15]]}'),
	(353, 185, 2, 'resolved', '2026-11-26 09:19:55.153984+00', 'system:demo', 1, 119, 1, 'RESOLVED', 0, '2026-11-26 09:19:54.78325+00', '', NULL),
	(354, 201, 1, 'created', '2026-11-26 09:19:55.28412+00', 'system:corners', 9, 901, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.283968+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":710569115,"operators":[[9,"chosen",1000000000,0,6],[10,"factor_zero",0,0,1]]}'),
	(355, 202, 1, 'created', '2026-11-26 09:19:55.294954+00', 'system:corners', 9, 902, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.294747+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":997982,"operators":[[9,"chosen",1000000000,1,6],[10,"factor_zero",0,0,1]]}'),
	(356, 203, 1, 'created', '2026-11-26 09:19:55.297057+00', 'system:corners', 9, 903, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.296919+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":792262076,"operators":[[9,"chosen",1000000000,2,6],[10,"factor_zero",0,0,1]]}'),
	(357, 204, 1, 'created', '2026-11-26 09:19:55.317809+00', 'system:corners', 9, 904, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.317625+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":815777415,"operators":[[9,"chosen",1000000000,3,6],[10,"factor_zero",0,0,1]]}'),
	(358, 205, 1, 'created', '2026-11-26 09:19:55.324584+00', 'system:corners', 9, 905, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.324374+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":587874258,"operators":[[9,"chosen",1000000000,4,6],[10,"factor_zero",0,0,1]]}'),
	(359, 206, 1, 'created', '2026-11-26 09:19:55.3285+00', 'system:corners', 9, 906, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.328367+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84145472,"operators":[[9,"chosen",1000000000,5,6],[10,"factor_zero",0,0,1]]}'),
	(360, 201, 2, 'resolved', '2026-11-26 09:19:55.34251+00', 'system:corners', 9, 901, 4, 'RESOLVED', 0, '2026-11-26 09:19:55.283968+00', 'answered', NULL),
	(361, 201, 3, 'reopened', '2026-11-26 09:19:55.366445+00', 'system:corners', 9, 901, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.366445+00', 'asked again', '{"v": 1, "draw": null, "kept": true, "trigger": "reopen", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "chosen", 1000000000, 5, 6], [10, "factor_zero", 0, 0, 1]]}'),
	(362, 201, 4, 'resolved', '2026-11-26 09:19:55.375942+00', 'system:corners', 9, 901, 4, 'RESOLVED', 0, '2026-11-26 09:19:55.366445+00', '', NULL),
	(363, 201, 5, 'reopened', '2026-11-26 09:19:55.394307+00', 'system:corners', 9, 901, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.394307+00', '', '{"v": 1, "draw": null, "kept": true, "trigger": "reopen", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "chosen", 1000000000, 5, 6], [10, "factor_zero", 0, 0, 1]]}'),
	(364, 202, 2, 'returned', '2026-11-26 09:19:55.429872+00', 'system:corners', NULL, 902, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.294747+00', 'not mine', '{"v": 1, "draw": null, "trigger": "return", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "returning", 1000000000, 6, 6], [10, "factor_zero", 0, 0, 1]]}'),
	(365, 202, 3, 'assigned', '2026-11-26 09:19:55.43994+00', 'system:drain', 9, 902, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.294747+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[9, "chosen", 1000000000, 5, 6],[10, "factor_zero", 0, 0, 1]]}'),
	(366, 203, 2, 'reassigned', '2026-11-26 09:19:55.463387+00', 'system:corners', 10, 903, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.296919+00', '', '{"v": 1, "draw": null, "trigger": "manual", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "at_limit", 1000000000, 6, 6], [10, "chosen", 0, 0, 1]]}'),
	(367, 204, 2, 'reassigned', '2026-11-26 09:19:55.489754+00', 'system:corners', 10, 904, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.317625+00', 'knows the client', '{"v": 1, "draw": null, "forced": true, "trigger": "manual", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "eligible", 1000000000, 5, 6], [10, "chosen", 0, 1, 1]]}'),
	(368, 204, 3, 'deleted', '2026-11-26 09:19:55.499949+00', 'system:corners', 10, 904, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.317625+00', 'a test message', NULL),
	(369, 205, 2, 'resolved', '2026-11-26 09:19:55.502605+00', 'system:corners', 9, 905, 4, 'RESOLVED', 0, '2026-11-26 09:19:55.324374+00', '', NULL),
	(370, 206, 2, 'resolved', '2026-11-26 09:19:55.509841+00', 'system:corners', 9, 906, 4, 'RESOLVED', 0, '2026-11-26 09:19:55.328367+00', '', NULL),
	(371, 206, 3, 'deleted', '2026-11-26 09:19:55.520697+00', 'system:corners', 9, 906, 4, 'RESOLVED', 0, '2026-11-26 09:19:55.328367+00', '', NULL),
	(372, 203, 3, 'returned', '2026-11-26 09:19:55.554122+00', 'system:corners', NULL, 903, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.296919+00', 'on leave', NULL),
	(373, 203, 4, 'assigned', '2026-11-26 09:19:55.55525+00', 'system:corners', 9, 903, 4, 'ACTIVE', 0, '2026-11-26 09:19:55.296919+00', '', '{"v": 1, "draw": 438231513, "trigger": "return", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "chosen", 1000000000, 2, 6], [10, "factor_zero", 0, 1, 1]]}'),
	(374, 207, 1, 'created', '2026-11-26 09:19:55.569889+00', 'system:corners', 9, 1000000000000, 4, 'ACTIVE', 9, '2026-11-26 09:19:55.569773+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":197383357,"operators":[[9,"chosen",1000000000,3,6],[10,"factor_zero",0,0,1]]}'),
	(375, 208, 1, 'created', '2026-11-26 09:19:55.591165+00', 'system:corners', NULL, 906, 5, 'ACTIVE', 0, '2026-11-26 09:19:55.591165+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(377, 209, 1, 'created', '2026-11-26 09:19:55.625459+00', 'system:corners', NULL, 907, 5, 'ACTIVE', 3, '2026-11-26 09:19:55.625459+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(378, 210, 1, 'created', '2026-11-26 09:19:55.666304+00', 'system:corners', NULL, 911, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.666304+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(379, 211, 1, 'created', '2026-11-26 09:19:55.673913+00', 'system:corners', NULL, 912, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.673913+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(380, 212, 1, 'created', '2026-11-26 09:19:55.679397+00', 'system:corners', NULL, 913, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.679397+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(381, 213, 1, 'created', '2026-11-26 09:19:55.684159+00', 'system:corners', NULL, 914, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.684159+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(382, 214, 1, 'created', '2026-11-26 09:19:55.692073+00', 'system:corners', NULL, 915, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.692073+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(383, 215, 1, 'created', '2026-11-26 09:19:55.700118+00', 'system:corners', NULL, 916, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.700118+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(384, 210, 2, 'assigned', '2026-11-26 09:19:55.717163+00', 'system:drain', 11, 911, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.666304+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[11, "chosen", 5, 0, 5]]}'),
	(385, 211, 2, 'assigned', '2026-11-26 09:19:55.717163+00', 'system:drain', 11, 912, 6, 'ACTIVE', 0, '2026-11-26 09:19:55.673913+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[11, "chosen", 5, 1, 5]]}'),
	(386, 216, 1, 'created', '2026-11-26 09:19:55.74127+00', 'system:corners', NULL, 921, 7, 'ACTIVE', 0, '2026-11-26 09:19:55.74127+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(387, 217, 1, 'created', '2026-11-26 09:19:55.771305+00', 'system:corners', NULL, 931, 8, 'ACTIVE', 0, '2026-11-26 09:19:55.771305+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(389, 218, 1, 'created', '2026-11-26 09:19:55.790305+00', 'system:corners', NULL, 931, 8, 'ACTIVE', 0, '2026-11-26 09:19:55.790305+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(390, 218, 2, 'resolved', '2026-11-26 09:19:55.796836+00', 'system:corners', NULL, 931, 8, 'RESOLVED', 0, '2026-11-26 09:19:55.790305+00', '', NULL),
	(391, 218, 3, 'erased', '2026-11-26 09:19:55.840403+00', 'system:corners', NULL, 931, 8, 'RESOLVED', 0, '2026-11-26 09:19:55.790305+00', '', NULL),
	(388, 217, 2, 'deleted', '2026-11-26 09:19:55.784956+00', 'system:corners', NULL, 931, 8, 'ACTIVE', 0, '2026-11-26 09:19:55.771305+00', '', NULL),
	(392, 219, 1, 'created', '2026-11-26 09:19:56.232194+00', 'system:corners', 12, 941, 9, 'ACTIVE', 0, '2026-11-26 09:19:56.232017+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[12,"chosen",1,0,4]]}'),
	(393, 220, 1, 'created', '2026-11-26 09:19:56.268832+00', 'system:corners', 12, 941, 9, 'ACTIVE', 0, '2026-11-26 09:19:56.268646+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[12,"chosen",9,1,4]]}'),
	(394, 221, 1, 'created', '2026-11-26 09:19:56.305911+00', 'system:corners', NULL, 941, 9, 'ACTIVE', 0, '2026-11-26 09:19:56.305911+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[12, "inactive", 9, 2, 4]]}'),
	(395, 221, 2, 'assigned', '2026-11-26 09:19:56.320166+00', 'system:drain', 12, 941, 9, 'ACTIVE', 0, '2026-11-26 09:19:56.305911+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[12, "chosen", 9, 2, 4]]}'),
	(396, 222, 1, 'created', '2026-11-26 09:19:56.329177+00', 'system:corners', 12, 941, 9, 'ACTIVE', 0, '2026-11-26 09:19:56.329046+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":3,"operators":[[12,"chosen",9,3,4]]}');


--
-- Data for Name: appeals_idempotencyrecord; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group VALUES
	(1, 'Managers'),
	(2, 'Operators');


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 16),
	(2, 1, 61),
	(3, 1, 62),
	(4, 1, 63),
	(5, 1, 64),
	(6, 1, 65),
	(7, 1, 66),
	(8, 1, 67),
	(9, 1, 68),
	(10, 1, 69),
	(11, 1, 70),
	(12, 1, 71),
	(13, 1, 72),
	(14, 1, 74),
	(15, 1, 76),
	(16, 1, 86),
	(17, 1, 88),
	(18, 1, 89),
	(19, 1, 90),
	(20, 1, 92),
	(21, 1, 100),
	(22, 1, 102),
	(23, 1, 103),
	(24, 1, 104),
	(25, 2, 104),
	(26, 2, 102);


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add log entry', 1, 'add_logentry'),
	(2, 'Can change log entry', 1, 'change_logentry'),
	(3, 'Can delete log entry', 1, 'delete_logentry'),
	(4, 'Can view log entry', 1, 'view_logentry'),
	(5, 'Can add permission', 2, 'add_permission'),
	(6, 'Can change permission', 2, 'change_permission'),
	(7, 'Can delete permission', 2, 'delete_permission'),
	(8, 'Can view permission', 2, 'view_permission'),
	(9, 'Can add group', 3, 'add_group'),
	(10, 'Can change group', 3, 'change_group'),
	(11, 'Can delete group', 3, 'delete_group'),
	(12, 'Can view group', 3, 'view_group'),
	(13, 'Can add user', 4, 'add_user'),
	(14, 'Can change user', 4, 'change_user'),
	(15, 'Can delete user', 4, 'delete_user'),
	(16, 'Can view user', 4, 'view_user'),
	(17, 'Can add content type', 5, 'add_contenttype'),
	(18, 'Can change content type', 5, 'change_contenttype'),
	(19, 'Can delete content type', 5, 'delete_contenttype'),
	(20, 'Can view content type', 5, 'view_contenttype'),
	(21, 'Can add session', 6, 'add_session'),
	(22, 'Can change session', 6, 'change_session'),
	(23, 'Can delete session', 6, 'delete_session'),
	(24, 'Can view session', 6, 'view_session'),
	(25, 'Can add procrastinate event', 7, 'add_procrastinateevent'),
	(26, 'Can change procrastinate event', 7, 'change_procrastinateevent'),
	(27, 'Can delete procrastinate event', 7, 'delete_procrastinateevent'),
	(28, 'Can view procrastinate event', 7, 'view_procrastinateevent'),
	(29, 'Can add procrastinate job', 8, 'add_procrastinatejob'),
	(30, 'Can change procrastinate job', 8, 'change_procrastinatejob'),
	(31, 'Can delete procrastinate job', 8, 'delete_procrastinatejob'),
	(32, 'Can view procrastinate job', 8, 'view_procrastinatejob'),
	(33, 'Can add procrastinate periodic defer', 9, 'add_procrastinateperiodicdefer'),
	(34, 'Can change procrastinate periodic defer', 9, 'change_procrastinateperiodicdefer'),
	(35, 'Can delete procrastinate periodic defer', 9, 'delete_procrastinateperiodicdefer'),
	(36, 'Can view procrastinate periodic defer', 9, 'view_procrastinateperiodicdefer'),
	(37, 'Can add procrastinate worker', 10, 'add_procrastinateworker'),
	(38, 'Can change procrastinate worker', 10, 'change_procrastinateworker'),
	(39, 'Can delete procrastinate worker', 10, 'delete_procrastinateworker'),
	(40, 'Can view procrastinate worker', 10, 'view_procrastinateworker'),
	(41, 'Can add API key', 11, 'add_apikey'),
	(42, 'Can change API key', 11, 'change_apikey'),
	(43, 'Can delete API key', 11, 'delete_apikey'),
	(44, 'Can view API key', 11, 'view_apikey'),
	(45, 'Can add access attempt', 12, 'add_accessattempt'),
	(46, 'Can change access attempt', 12, 'change_accessattempt'),
	(47, 'Can delete access attempt', 12, 'delete_accessattempt'),
	(48, 'Can view access attempt', 12, 'view_accessattempt'),
	(49, 'Can add access log', 13, 'add_accesslog'),
	(50, 'Can change access log', 13, 'change_accesslog'),
	(51, 'Can delete access log', 13, 'delete_accesslog'),
	(52, 'Can view access log', 13, 'view_accesslog'),
	(53, 'Can add access failure', 14, 'add_accessfailurelog'),
	(54, 'Can change access failure', 14, 'change_accessfailurelog'),
	(55, 'Can delete access failure', 14, 'delete_accessfailurelog'),
	(56, 'Can view access failure', 14, 'view_accessfailurelog'),
	(57, 'Can add access attempt expiration', 15, 'add_accessattemptexpiration'),
	(58, 'Can change access attempt expiration', 15, 'change_accessattemptexpiration'),
	(59, 'Can delete access attempt expiration', 15, 'delete_accessattemptexpiration'),
	(60, 'Can view access attempt expiration', 15, 'view_accessattemptexpiration'),
	(61, 'Can add operator', 16, 'add_operator'),
	(62, 'Can change operator', 16, 'change_operator'),
	(63, 'Can delete operator', 16, 'delete_operator'),
	(64, 'Can view operator', 16, 'view_operator'),
	(65, 'Can add source', 18, 'add_leadsource'),
	(66, 'Can change source', 18, 'change_leadsource'),
	(67, 'Can delete source', 18, 'delete_leadsource'),
	(68, 'Can view source', 18, 'view_leadsource'),
	(69, 'Can add operator of a source', 19, 'add_leadsourceoperator'),
	(70, 'Can change operator of a source', 19, 'change_leadsourceoperator'),
	(71, 'Can delete operator of a source', 19, 'delete_leadsourceoperator'),
	(72, 'Can view operator of a source', 19, 'view_leadsourceoperator'),
	(73, 'Can add lead', 20, 'add_lead'),
	(74, 'Can change lead', 20, 'change_lead'),
	(75, 'Can delete lead', 20, 'delete_lead'),
	(76, 'Can view lead', 20, 'view_lead'),
	(77, 'Can add lead identity', 21, 'add_leadidentity'),
	(78, 'Can change lead identity', 21, 'change_leadidentity'),
	(79, 'Can delete lead identity', 21, 'delete_leadidentity'),
	(80, 'Can view lead identity', 21, 'view_leadidentity'),
	(81, 'Can add lead merge', 22, 'add_leadmerge'),
	(82, 'Can change lead merge', 22, 'change_leadmerge'),
	(83, 'Can delete lead merge', 22, 'delete_leadmerge'),
	(84, 'Can view lead merge', 22, 'view_leadmerge'),
	(85, 'Can add merge candidate', 23, 'add_mergecandidate'),
	(86, 'Can change merge candidate', 23, 'change_mergecandidate'),
	(87, 'Can delete merge candidate', 23, 'delete_mergecandidate'),
	(88, 'Can view merge candidate', 23, 'view_mergecandidate'),
	(89, 'Can add API key', 24, 'add_apikey'),
	(90, 'Can change API key', 24, 'change_apikey'),
	(91, 'Can delete API key', 24, 'delete_apikey'),
	(92, 'Can view API key', 24, 'view_apikey'),
	(93, 'Can add minute of requests', 25, 'add_ratewindow'),
	(94, 'Can change minute of requests', 25, 'change_ratewindow'),
	(95, 'Can delete minute of requests', 25, 'delete_ratewindow'),
	(96, 'Can view minute of requests', 25, 'view_ratewindow'),
	(97, 'Can add appeal event', 26, 'add_appealevent'),
	(98, 'Can change appeal event', 26, 'change_appealevent'),
	(99, 'Can delete appeal event', 26, 'delete_appealevent'),
	(100, 'Can view appeal event', 26, 'view_appealevent'),
	(101, 'Can add appeal', 27, 'add_appeal'),
	(102, 'Can change appeal', 27, 'change_appeal'),
	(103, 'Can delete appeal', 27, 'delete_appeal'),
	(104, 'Can view appeal', 27, 'view_appeal'),
	(105, 'Can add idempotency record', 28, 'add_idempotencyrecord'),
	(106, 'Can change idempotency record', 28, 'change_idempotencyrecord'),
	(107, 'Can delete idempotency record', 28, 'delete_idempotencyrecord'),
	(108, 'Can view idempotency record', 28, 'view_idempotencyrecord');


--
-- Data for Name: auth_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_user VALUES
	(1, '!0CkioUgGVg13V6deiM1sxONpfh9Uy3GidAC5mTmG', NULL, false, 'corner-operator', '', '', '', true, true, '2026-11-26 09:19:56.087816+00');


--
-- Data for Name: auth_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_user_groups VALUES
	(1, 1, 2);


--
-- Data for Name: auth_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_admin_log VALUES
	(1, '2026-11-26 09:19:56.124098+00', '9', 'Corner Anna', 2, '[]', 16, 1);


--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'admin', 'logentry'),
	(2, 'auth', 'permission'),
	(3, 'auth', 'group'),
	(4, 'auth', 'user'),
	(5, 'contenttypes', 'contenttype'),
	(6, 'sessions', 'session'),
	(7, 'procrastinate', 'procrastinateevent'),
	(8, 'procrastinate', 'procrastinatejob'),
	(9, 'procrastinate', 'procrastinateperiodicdefer'),
	(10, 'procrastinate', 'procrastinateworker'),
	(11, 'rest_framework_api_key', 'apikey'),
	(12, 'axes', 'accessattempt'),
	(13, 'axes', 'accesslog'),
	(14, 'axes', 'accessfailurelog'),
	(15, 'axes', 'accessattemptexpiration'),
	(16, 'operators', 'operator'),
	(17, 'operators', 'configurationchange'),
	(18, 'sources', 'leadsource'),
	(19, 'sources', 'leadsourceoperator'),
	(20, 'leads', 'lead'),
	(21, 'leads', 'leadidentity'),
	(22, 'leads', 'leadmerge'),
	(23, 'leads', 'mergecandidate'),
	(24, 'access', 'apikey'),
	(25, 'access', 'ratewindow'),
	(26, 'appeals', 'appealevent'),
	(27, 'appeals', 'appeal'),
	(28, 'appeals', 'idempotencyrecord');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-26 09:19:48.975763+00'),
	(2, 'auth', '0001_initial', '2026-11-26 09:19:49.042707+00'),
	(3, 'operators', '0001_initial', '2026-11-26 09:19:49.079313+00'),
	(4, 'sources', '0001_initial', '2026-11-26 09:19:49.137164+00'),
	(5, 'leads', '0001_initial', '2026-11-26 09:19:49.171458+00'),
	(6, 'leads', '0002_identities', '2026-11-26 09:19:49.260172+00'),
	(7, 'leads', '0003_merges_decided', '2026-11-26 09:19:49.294556+00'),
	(8, 'contenttypes', '0002_remove_content_type_name', '2026-11-26 09:19:49.394053+00'),
	(9, 'auth', '0002_alter_permission_name_max_length', '2026-11-26 09:19:49.44668+00'),
	(10, 'auth', '0003_alter_user_email_max_length', '2026-11-26 09:19:49.47664+00'),
	(11, 'auth', '0004_alter_user_username_opts', '2026-11-26 09:19:49.48869+00'),
	(12, 'auth', '0005_alter_user_last_login_null', '2026-11-26 09:19:49.504967+00'),
	(13, 'auth', '0006_require_contenttypes_0002', '2026-11-26 09:19:49.506639+00'),
	(14, 'auth', '0007_alter_validators_add_error_messages', '2026-11-26 09:19:49.517123+00'),
	(15, 'auth', '0008_alter_user_username_max_length', '2026-11-26 09:19:49.53463+00'),
	(16, 'auth', '0009_alter_user_last_name_max_length', '2026-11-26 09:19:49.548978+00'),
	(17, 'auth', '0010_alter_group_name_max_length', '2026-11-26 09:19:49.574679+00'),
	(18, 'auth', '0011_update_proxy_permissions', '2026-11-26 09:19:49.61558+00'),
	(19, 'auth', '0012_alter_user_first_name_max_length', '2026-11-26 09:19:49.628827+00'),
	(20, 'access', '0001_initial', '2026-11-26 09:19:49.665818+00'),
	(21, 'access', '0002_rate_windows', '2026-11-26 09:19:49.705542+00'),
	(22, 'access', '0003_managers_decide_on_merges', '2026-11-26 09:19:49.725985+00'),
	(23, 'admin', '0001_initial', '2026-11-26 09:19:49.823459+00'),
	(24, 'admin', '0002_logentry_remove_auto_add', '2026-11-26 09:19:49.861492+00'),
	(25, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-26 09:19:49.885747+00'),
	(26, 'appeals', '0001_initial', '2026-11-26 09:19:49.976444+00'),
	(27, 'appeals', '0002_idempotency_and_leads', '2026-11-26 09:19:50.046513+00'),
	(28, 'appeals', '0003_reasons_of_a_lead', '2026-11-26 09:19:50.057771+00'),
	(29, 'axes', '0001_initial', '2026-11-26 09:19:50.072153+00'),
	(30, 'axes', '0002_auto_20151217_2044', '2026-11-26 09:19:50.110071+00'),
	(31, 'axes', '0003_auto_20160322_0929', '2026-11-26 09:19:50.130364+00'),
	(32, 'axes', '0004_auto_20181024_1538', '2026-11-26 09:19:50.146879+00'),
	(33, 'axes', '0005_remove_accessattempt_trusted', '2026-11-26 09:19:50.152913+00'),
	(34, 'axes', '0006_remove_accesslog_trusted', '2026-11-26 09:19:50.157699+00'),
	(35, 'axes', '0007_alter_accessattempt_unique_together', '2026-11-26 09:19:50.184757+00'),
	(36, 'axes', '0008_accessfailurelog', '2026-11-26 09:19:50.205167+00'),
	(37, 'axes', '0009_add_session_hash', '2026-11-26 09:19:50.216451+00'),
	(38, 'axes', '0010_accessattemptexpiration', '2026-11-26 09:19:50.231738+00'),
	(39, 'operators', '0002_configuration_changes', '2026-11-26 09:19:50.310138+00'),
	(40, 'procrastinate', '0001_initial', '2026-11-26 09:19:50.36602+00'),
	(41, 'procrastinate', '0002_drop_started_at_column', '2026-11-26 09:19:50.374809+00'),
	(42, 'procrastinate', '0003_drop_started_at_column', '2026-11-26 09:19:50.385539+00'),
	(43, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-26 09:19:50.390446+00'),
	(44, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-26 09:19:50.396747+00'),
	(45, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-26 09:19:50.402628+00'),
	(46, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-26 09:19:50.411815+00'),
	(47, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-26 09:19:50.420777+00'),
	(48, 'procrastinate', '0009_add_defer_job_function', '2026-11-26 09:19:50.426302+00'),
	(49, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-26 09:19:50.437087+00'),
	(50, 'procrastinate', '0011_add_foreign_key_index', '2026-11-26 09:19:50.442517+00'),
	(51, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-26 09:19:50.450327+00'),
	(52, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-26 09:19:50.456763+00'),
	(53, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-26 09:19:50.460525+00'),
	(54, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-26 09:19:50.465722+00'),
	(55, 'procrastinate', '0016_delete_finished_jobs', '2026-11-26 09:19:50.468964+00'),
	(56, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-26 09:19:50.474114+00'),
	(57, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-26 09:19:50.476707+00'),
	(58, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-26 09:19:50.481212+00'),
	(59, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-26 09:19:50.491496+00'),
	(60, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-26 09:19:50.502151+00'),
	(61, 'procrastinate', '0022_null_locks_excluded', '2026-11-26 09:19:50.507539+00'),
	(62, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-26 09:19:50.511385+00'),
	(63, 'procrastinate', '0024_job_id_bigint', '2026-11-26 09:19:50.523148+00'),
	(64, 'procrastinate', '0025_add_models', '2026-11-26 09:19:50.533754+00'),
	(65, 'procrastinate', '0026_add_job_priority', '2026-11-26 09:19:50.540995+00'),
	(66, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-26 09:19:50.544725+00'),
	(67, 'procrastinate', '0028_add_cancel_states', '2026-11-26 09:19:50.552553+00'),
	(68, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-26 09:19:50.559496+00'),
	(69, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-26 09:19:50.563756+00'),
	(70, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-26 09:19:50.570546+00'),
	(71, 'procrastinate', '0032_pre_cancel_notification', '2026-11-26 09:19:50.583739+00'),
	(72, 'procrastinate', '0033_post_cancel_notification', '2026-11-26 09:19:50.606786+00'),
	(73, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-26 09:19:50.628702+00'),
	(74, 'procrastinate', '0035_post_add_heartbeat', '2026-11-26 09:19:50.632191+00'),
	(75, 'procrastinate', '0036_add_worker_model', '2026-11-26 09:19:50.640106+00'),
	(76, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-26 09:19:50.647085+00'),
	(77, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-26 09:19:50.650384+00'),
	(78, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-26 09:19:50.655246+00'),
	(79, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-26 09:19:50.657386+00'),
	(80, 'procrastinate', '0041_post_retry_failed_job', '2026-11-26 09:19:50.660486+00'),
	(81, 'rest_framework_api_key', '0001_initial', '2026-11-26 09:19:50.672585+00'),
	(82, 'rest_framework_api_key', '0002_auto_20190529_2243', '2026-11-26 09:19:50.683461+00'),
	(83, 'rest_framework_api_key', '0003_auto_20190623_1952', '2026-11-26 09:19:50.687923+00'),
	(84, 'rest_framework_api_key', '0004_prefix_hashed_key', '2026-11-26 09:19:50.75716+00'),
	(85, 'rest_framework_api_key', '0005_auto_20220110_1102', '2026-11-26 09:19:50.769978+00'),
	(86, 'sessions', '0001_initial', '2026-11-26 09:19:50.783459+00'),
	(87, 'sources', '0002_more_strategies', '2026-11-26 09:19:50.82435+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: leads_lead; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.leads_lead VALUES
	(1, '', '2026-11-26 09:19:51.32946+00', NULL),
	(2, '', '2026-11-26 09:19:51.33862+00', NULL),
	(3, '', '2026-11-26 09:19:51.369491+00', NULL),
	(4, '', '2026-11-26 09:19:51.390308+00', NULL),
	(5, '', '2026-11-26 09:19:51.39263+00', NULL),
	(6, '', '2026-11-26 09:19:51.414272+00', NULL),
	(7, '', '2026-11-26 09:19:51.434507+00', NULL),
	(8, '', '2026-11-26 09:19:51.450462+00', NULL),
	(9, '', '2026-11-26 09:19:51.466494+00', NULL),
	(10, '', '2026-11-26 09:19:51.4791+00', NULL),
	(11, '', '2026-11-26 09:19:51.496996+00', NULL),
	(12, '', '2026-11-26 09:19:51.51374+00', NULL),
	(13, '', '2026-11-26 09:19:51.517597+00', NULL),
	(14, '', '2026-11-26 09:19:51.541692+00', NULL),
	(15, '', '2026-11-26 09:19:51.556877+00', NULL),
	(16, '', '2026-11-26 09:19:51.564872+00', NULL),
	(17, '', '2026-11-26 09:19:51.581631+00', NULL),
	(18, '', '2026-11-26 09:19:51.601589+00', NULL),
	(19, '', '2026-11-26 09:19:51.623071+00', NULL),
	(20, '', '2026-11-26 09:19:51.64605+00', NULL),
	(21, '', '2026-11-26 09:19:51.667644+00', NULL),
	(22, '', '2026-11-26 09:19:51.689636+00', NULL),
	(23, '', '2026-11-26 09:19:51.70877+00', NULL),
	(24, '', '2026-11-26 09:19:51.730029+00', NULL),
	(25, '', '2026-11-26 09:19:51.738287+00', NULL),
	(26, '', '2026-11-26 09:19:51.761709+00', NULL),
	(27, '', '2026-11-26 09:19:51.765574+00', NULL),
	(28, '', '2026-11-26 09:19:51.78293+00', NULL),
	(29, '', '2026-11-26 09:19:51.798839+00', NULL),
	(30, '', '2026-11-26 09:19:51.812789+00', NULL),
	(31, '', '2026-11-26 09:19:51.817763+00', NULL),
	(32, '', '2026-11-26 09:19:51.832829+00', NULL),
	(33, '', '2026-11-26 09:19:51.848687+00', NULL),
	(34, '', '2026-11-26 09:19:51.860645+00', NULL),
	(35, '', '2026-11-26 09:19:51.883507+00', NULL),
	(36, '', '2026-11-26 09:19:51.89664+00', NULL),
	(37, '', '2026-11-26 09:19:51.901494+00', NULL),
	(38, '', '2026-11-26 09:19:51.91668+00', NULL),
	(39, '', '2026-11-26 09:19:51.928442+00', NULL),
	(40, '', '2026-11-26 09:19:51.944905+00', NULL),
	(41, '', '2026-11-26 09:19:51.950847+00', NULL),
	(42, '', '2026-11-26 09:19:51.973217+00', NULL),
	(43, '', '2026-11-26 09:19:51.990594+00', NULL),
	(44, '', '2026-11-26 09:19:52.009374+00', NULL),
	(45, '', '2026-11-26 09:19:52.027357+00', NULL),
	(46, '', '2026-11-26 09:19:52.048796+00', NULL),
	(47, '', '2026-11-26 09:19:52.071902+00', NULL),
	(48, '', '2026-11-26 09:19:52.099093+00', NULL),
	(49, '', '2026-11-26 09:19:52.112176+00', NULL),
	(50, '', '2026-11-26 09:19:52.130587+00', NULL),
	(51, '', '2026-11-26 09:19:52.147728+00', NULL),
	(52, '', '2026-11-26 09:19:52.168706+00', NULL),
	(53, '', '2026-11-26 09:19:52.183821+00', NULL),
	(54, '', '2026-11-26 09:19:52.197863+00', NULL),
	(55, '', '2026-11-26 09:19:52.214671+00', NULL),
	(56, '', '2026-11-26 09:19:52.226509+00', NULL),
	(57, '', '2026-11-26 09:19:52.246258+00', NULL),
	(58, '', '2026-11-26 09:19:52.250985+00', NULL),
	(59, '', '2026-11-26 09:19:52.269657+00', NULL),
	(60, '', '2026-11-26 09:19:52.29488+00', NULL),
	(61, '', '2026-11-26 09:19:52.324463+00', NULL),
	(62, '', '2026-11-26 09:19:52.332037+00', NULL),
	(63, '', '2026-11-26 09:19:52.351225+00', NULL),
	(64, '', '2026-11-26 09:19:52.372381+00', NULL),
	(65, '', '2026-11-26 09:19:52.390396+00', NULL),
	(66, '', '2026-11-26 09:19:52.413716+00', NULL),
	(67, '', '2026-11-26 09:19:52.443475+00', NULL),
	(68, '', '2026-11-26 09:19:52.474784+00', NULL),
	(69, '', '2026-11-26 09:19:52.494066+00', NULL),
	(70, '', '2026-11-26 09:19:52.504673+00', NULL),
	(71, '', '2026-11-26 09:19:52.528137+00', NULL),
	(72, '', '2026-11-26 09:19:52.539182+00', NULL),
	(73, '', '2026-11-26 09:19:52.578244+00', NULL),
	(74, '', '2026-11-26 09:19:52.639239+00', NULL),
	(75, '', '2026-11-26 09:19:52.690341+00', NULL),
	(76, '', '2026-11-26 09:19:52.73259+00', NULL),
	(77, '', '2026-11-26 09:19:52.738315+00', NULL),
	(78, '', '2026-11-26 09:19:52.757542+00', NULL),
	(79, '', '2026-11-26 09:19:52.762566+00', NULL),
	(80, '', '2026-11-26 09:19:52.766609+00', NULL),
	(81, '', '2026-11-26 09:19:52.780617+00', NULL),
	(82, '', '2026-11-26 09:19:52.804194+00', NULL),
	(83, '', '2026-11-26 09:19:52.820598+00', NULL),
	(84, '', '2026-11-26 09:19:52.840735+00', NULL),
	(85, '', '2026-11-26 09:19:52.860657+00', NULL),
	(86, '', '2026-11-26 09:19:52.928639+00', NULL),
	(87, '', '2026-11-26 09:19:52.933437+00', NULL),
	(88, '', '2026-11-26 09:19:52.954432+00', NULL),
	(89, '', '2026-11-26 09:19:52.974692+00', NULL),
	(90, '', '2026-11-26 09:19:53.004648+00', NULL),
	(91, '', '2026-11-26 09:19:53.033017+00', NULL),
	(92, '', '2026-11-26 09:19:53.050501+00', NULL),
	(93, '', '2026-11-26 09:19:53.067156+00', NULL),
	(94, '', '2026-11-26 09:19:53.084721+00', NULL),
	(95, '', '2026-11-26 09:19:53.108806+00', NULL),
	(96, '', '2026-11-26 09:19:53.112996+00', NULL),
	(97, '', '2026-11-26 09:19:53.13035+00', NULL),
	(98, '', '2026-11-26 09:19:53.13507+00', NULL),
	(99, '', '2026-11-26 09:19:53.145724+00', NULL),
	(100, '', '2026-11-26 09:19:53.169462+00', NULL),
	(101, '', '2026-11-26 09:19:53.189241+00', NULL),
	(102, '', '2026-11-26 09:19:53.207878+00', NULL),
	(103, '', '2026-11-26 09:19:53.226762+00', NULL),
	(104, '', '2026-11-26 09:19:53.248028+00', NULL),
	(105, '', '2026-11-26 09:19:53.269644+00', NULL),
	(106, '', '2026-11-26 09:19:53.290783+00', NULL),
	(107, '', '2026-11-26 09:19:53.297361+00', NULL),
	(108, '', '2026-11-26 09:19:53.320265+00', NULL),
	(109, '', '2026-11-26 09:19:53.328414+00', NULL),
	(110, '', '2026-11-26 09:19:53.35179+00', NULL),
	(111, '', '2026-11-26 09:19:53.377506+00', NULL),
	(112, '', '2026-11-26 09:19:53.40846+00', NULL),
	(113, '', '2026-11-26 09:19:53.427558+00', NULL),
	(114, '', '2026-11-26 09:19:53.450141+00', NULL),
	(115, '', '2026-11-26 09:19:53.47792+00', NULL),
	(116, '', '2026-11-26 09:19:53.542039+00', NULL),
	(117, '', '2026-11-26 09:19:53.565993+00', NULL),
	(118, '', '2026-11-26 09:19:53.580435+00', NULL),
	(119, '', '2026-11-26 09:19:53.596214+00', NULL),
	(120, '', '2026-11-26 09:19:53.621385+00', NULL),
	(901, '', '2026-11-26 09:19:55.283968+00', NULL),
	(902, '', '2026-11-26 09:19:55.294747+00', NULL),
	(903, '', '2026-11-26 09:19:55.296919+00', NULL),
	(904, '', '2026-11-26 09:19:55.317625+00', NULL),
	(905, '', '2026-11-26 09:19:55.324374+00', NULL),
	(906, '', '2026-11-26 09:19:55.328367+00', NULL),
	(1000000000000, 'Corner lead', '2026-11-26 09:19:55.567021+00', NULL),
	(907, '', '2026-11-26 09:19:55.625386+00', NULL),
	(911, '', '2026-11-26 09:19:55.666197+00', NULL),
	(912, '', '2026-11-26 09:19:55.67378+00', NULL),
	(913, '', '2026-11-26 09:19:55.67932+00', NULL),
	(914, '', '2026-11-26 09:19:55.684095+00', NULL),
	(915, '', '2026-11-26 09:19:55.691981+00', NULL),
	(916, '', '2026-11-26 09:19:55.700024+00', NULL),
	(921, '', '2026-11-26 09:19:55.741164+00', NULL),
	(931, '', '2026-11-26 09:19:55.77117+00', NULL),
	(941, '', '2026-11-26 09:19:56.232017+00', NULL);


--
-- Data for Name: leads_leadidentity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: leads_leadmerge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: leads_mergecandidate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: operators_configurationchange; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.operators_configurationchange VALUES
	(1, '2026-11-26 09:19:51.141573+00', 'system:demo', 1, NULL, 'created', NULL, '{"name": "Anna Smirnova", "user": null, "status": "ACTIVE", "active_appeals_limit": 12}', ''),
	(2, '2026-11-26 09:19:51.146115+00', 'system:demo', 2, NULL, 'created', NULL, '{"name": "Boris Orlov", "user": null, "status": "ACTIVE", "active_appeals_limit": 5}', ''),
	(3, '2026-11-26 09:19:51.150997+00', 'system:demo', 3, NULL, 'created', NULL, '{"name": "Vera Kim", "user": null, "status": "ACTIVE", "active_appeals_limit": 8}', ''),
	(4, '2026-11-26 09:19:51.162642+00', 'system:demo', 4, NULL, 'created', NULL, '{"name": "Gleb Petrov", "user": null, "status": "ACTIVE", "active_appeals_limit": 10}', ''),
	(5, '2026-11-26 09:19:51.173149+00', 'system:demo', 5, NULL, 'created', NULL, '{"name": "Daria Belova", "user": null, "status": "ACTIVE", "active_appeals_limit": 3}', ''),
	(6, '2026-11-26 09:19:51.17878+00', 'system:demo', 6, NULL, 'created', NULL, '{"name": "Elena Novak", "user": null, "status": "ACTIVE", "active_appeals_limit": 6}', ''),
	(7, '2026-11-26 09:19:51.193+00', 'system:demo', 7, NULL, 'created', NULL, '{"name": "Fedor Lis", "user": null, "status": "ACTIVE", "active_appeals_limit": 2}', ''),
	(8, '2026-11-26 09:19:51.197566+00', 'system:demo', 8, NULL, 'created', NULL, '{"name": "Grace Miller", "user": null, "status": "ACTIVE", "active_appeals_limit": 15}', ''),
	(9, '2026-11-26 09:19:51.205432+00', 'system:demo', NULL, 1, 'created', NULL, '{"name": "Shop bot", "type": "BOT", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(10, '2026-11-26 09:19:51.217742+00', 'system:demo', 1, 1, 'routing_factor', NULL, '30', ''),
	(11, '2026-11-26 09:19:51.236114+00', 'system:demo', 2, 1, 'routing_factor', NULL, '10', ''),
	(12, '2026-11-26 09:19:51.250453+00', 'system:demo', 3, 1, 'routing_factor', NULL, '20', ''),
	(13, '2026-11-26 09:19:51.255643+00', 'system:demo', 4, 1, 'routing_factor', NULL, '40', ''),
	(14, '2026-11-26 09:19:51.260989+00', 'system:demo', 8, 1, 'routing_factor', NULL, '0', ''),
	(15, '2026-11-26 09:19:51.266558+00', 'system:demo', NULL, 2, 'created', NULL, '{"name": "Website form", "type": "WEB_FORM", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(16, '2026-11-26 09:19:51.277574+00', 'system:demo', 3, 2, 'routing_factor', NULL, '10', ''),
	(17, '2026-11-26 09:19:51.286036+00', 'system:demo', 5, 2, 'routing_factor', NULL, '10', ''),
	(18, '2026-11-26 09:19:51.288797+00', 'system:demo', 6, 2, 'routing_factor', NULL, '30', ''),
	(19, '2026-11-26 09:19:51.295783+00', 'system:demo', 8, 2, 'routing_factor', NULL, '50', ''),
	(20, '2026-11-26 09:19:51.305593+00', 'system:demo', NULL, 3, 'created', NULL, '{"name": "Night line", "type": "PHONE", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(21, '2026-11-26 09:19:51.317766+00', 'system:demo', 7, 3, 'routing_factor', NULL, '1', ''),
	(22, '2026-11-26 09:19:55.169899+00', 'system:corners', 9, NULL, 'created', NULL, '{"name": "Corner Anna", "user": null, "status": "ACTIVE", "active_appeals_limit": 6}', ''),
	(23, '2026-11-26 09:19:55.224539+00', 'system:corners', 10, NULL, 'created', NULL, '{"name": "Corner Boris", "user": null, "status": "ACTIVE", "active_appeals_limit": 1}', ''),
	(24, '2026-11-26 09:19:55.23518+00', 'system:corners', NULL, 4, 'created', NULL, '{"name": "Corner letters", "type": "EMAIL", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(25, '2026-11-26 09:19:55.249848+00', 'system:corners', 9, 4, 'routing_factor', NULL, '1000000000', ''),
	(26, '2026-11-26 09:19:55.274996+00', 'system:corners', 10, 4, 'routing_factor', NULL, '0', ''),
	(27, '2026-11-26 09:19:55.531016+00', 'system:corners', 10, NULL, 'status', '"ACTIVE"', '"INACTIVE"', 'on leave'),
	(28, '2026-11-26 09:19:55.588057+00', 'system:corners', NULL, 5, 'created', NULL, '{"name": "Corner unserved", "type": "OTHER", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(29, '2026-11-26 09:19:55.636876+00', 'system:corners', 11, NULL, 'created', NULL, '{"name": "Corner Grace", "user": null, "status": "ACTIVE", "active_appeals_limit": 0}', ''),
	(30, '2026-11-26 09:19:55.64462+00', 'system:corners', NULL, 6, 'created', NULL, '{"name": "Corner calls", "type": "PHONE", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(31, '2026-11-26 09:19:55.657779+00', 'system:corners', 11, 6, 'routing_factor', NULL, '5', ''),
	(32, '2026-11-26 09:19:55.714719+00', 'system:corners', 11, NULL, 'active_appeals_limit', '0', '5', ''),
	(33, '2026-11-26 09:19:55.733392+00', 'system:corners', NULL, 7, 'created', NULL, '{"name": "Corner closed", "type": "WEB_FORM", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(34, '2026-11-26 09:19:55.751548+00', 'system:corners', NULL, 7, 'status', '"ACTIVE"', '"INACTIVE"', ''),
	(35, '2026-11-26 09:19:55.765901+00', 'system:corners', NULL, 8, 'created', NULL, '{"name": "Corner erased", "type": "BOT", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(36, '2026-11-26 09:19:56.113312+00', 'system:corners', 9, NULL, 'user', NULL, '1', ''),
	(37, '2026-11-26 09:19:56.189003+00', 'system:corners', 12, NULL, 'created', NULL, '{"name": "Corner Bo", "user": null, "status": "ACTIVE", "active_appeals_limit": 4}', ''),
	(38, '2026-11-26 09:19:56.199208+00', 'system:corners', NULL, 9, 'created', NULL, '{"name": "Corner changes", "type": "BOT", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(39, '2026-11-26 09:19:56.222945+00', 'system:corners', 12, 9, 'routing_factor', NULL, '1', ''),
	(40, '2026-11-26 09:19:56.253265+00', 'system:corners', 12, 9, 'routing_factor', '1', '9', 'more for him'),
	(41, '2026-11-26 09:19:56.281912+00', 'system:corners', 12, NULL, 'status', '"ACTIVE"', '"INACTIVE"', ''),
	(42, '2026-11-26 09:19:56.319212+00', 'system:corners', 12, NULL, 'status', '"INACTIVE"', '"ACTIVE"', ''),
	(43, '2026-11-26 09:19:56.336891+00', 'system:corners', 12, 9, 'routing_factor', '9', NULL, ''),
	(44, '2026-11-26 09:19:56.351058+00', 'system:corners', 12, NULL, 'name', '"Corner Bo"', '"Corner Boris II"', ''),
	(45, '2026-11-26 09:19:56.362442+00', 'system:corners', 13, NULL, 'created', NULL, '{"name": "Corner gone", "user": null, "status": "ACTIVE", "active_appeals_limit": 0}', ''),
	(46, '2026-11-26 09:19:56.37527+00', 'system:corners', NULL, 10, 'created', NULL, '{"name": "Corner gone", "type": "BOT", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', ''),
	(47, '2026-11-26 09:19:56.395481+00', 'system:corners', 13, 10, 'routing_factor', NULL, '1', ''),
	(48, '2026-11-26 09:19:56.421447+00', 'system:corners', 13, 10, 'routing_factor', '1', NULL, 'a mistake'),
	(49, '2026-11-26 09:19:56.422875+00', 'system:corners', NULL, 10, 'deleted', '{"name": "Corner gone", "type": "BOT", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}', NULL, 'a mistake'),
	(50, '2026-11-26 09:19:56.440471+00', 'system:corners', 13, NULL, 'deleted', '{"name": "Corner gone", "user": null, "status": "ACTIVE", "active_appeals_limit": 0}', NULL, '');


--
-- Data for Name: operators_operator; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.operators_operator VALUES
	(10, 'Corner Boris', 'INACTIVE', 1, 0, 0, false, '2026-11-26 09:19:55.219388+00', NULL),
	(11, 'Corner Grace', 'ACTIVE', 5, 2, 1, true, '2026-11-26 09:19:55.631709+00', NULL),
	(9, 'Corner Anna', 'ACTIVE', 6, 4, 1, false, '2026-11-26 09:19:55.166285+00', 1),
	(12, 'Corner Boris II', 'ACTIVE', 4, 4, 1, false, '2026-11-26 09:19:56.186933+00', NULL),
	(5, 'Daria Belova', 'ACTIVE', 3, 2, 1, false, '2026-11-26 09:19:51.167335+00', NULL),
	(7, 'Fedor Lis', 'ACTIVE', 2, 2, 1, false, '2026-11-26 09:19:51.187861+00', NULL),
	(6, 'Elena Novak', 'ACTIVE', 6, 3, 1, false, '2026-11-26 09:19:51.175707+00', NULL),
	(2, 'Boris Orlov', 'ACTIVE', 5, 2, 1, false, '2026-11-26 09:19:51.143719+00', NULL),
	(4, 'Gleb Petrov', 'ACTIVE', 10, 9, 1, false, '2026-11-26 09:19:51.15856+00', NULL),
	(3, 'Vera Kim', 'ACTIVE', 8, 7, 2, false, '2026-11-26 09:19:51.148297+00', NULL),
	(8, 'Grace Miller', 'ACTIVE', 15, 10, 1, false, '2026-11-26 09:19:51.195439+00', NULL),
	(1, 'Anna Smirnova', 'ACTIVE', 12, 9, 1, false, '2026-11-26 09:19:51.134573+00', NULL);


--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_events VALUES
	(1, 1, 'deferred', '2026-11-26 09:19:56.448409+00');


--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_jobs VALUES
	(1, 'default', 'appeals.sweep', NULL, '{"timestamp": 0}', 'todo', NULL, 0, 'appeals.sweep', 0, false, NULL);


--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rest_framework_api_key_apikey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sources_leadsource; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources_leadsource VALUES
	(1, 'Shop bot', 'BOT', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:51.200053+00'),
	(2, 'Website form', 'WEB_FORM', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:51.26452+00'),
	(3, 'Night line', 'PHONE', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:51.302989+00'),
	(4, 'Corner letters', 'EMAIL', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:55.231215+00'),
	(5, 'Corner unserved', 'OTHER', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:55.575086+00'),
	(6, 'Corner calls', 'PHONE', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:55.640473+00'),
	(7, 'Corner closed', 'WEB_FORM', 'INACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:55.727699+00'),
	(8, 'Corner erased', 'BOT', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:55.761991+00'),
	(9, 'Corner changes', 'BOT', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-26 09:19:56.197102+00');


--
-- Data for Name: sources_leadsourceoperator; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources_leadsourceoperator VALUES
	(1, 30, 0, NULL, '2026-11-26 09:19:51.216165+00', 1, 1),
	(2, 10, 0, NULL, '2026-11-26 09:19:51.234971+00', 1, 2),
	(3, 20, 0, NULL, '2026-11-26 09:19:51.2481+00', 1, 3),
	(4, 40, 0, NULL, '2026-11-26 09:19:51.252867+00', 1, 4),
	(5, 0, 0, NULL, '2026-11-26 09:19:51.257692+00', 1, 8),
	(6, 10, 0, NULL, '2026-11-26 09:19:51.276906+00', 2, 3),
	(7, 10, 0, NULL, '2026-11-26 09:19:51.28133+00', 2, 5),
	(8, 30, 0, NULL, '2026-11-26 09:19:51.288075+00', 2, 6),
	(9, 50, 0, NULL, '2026-11-26 09:19:51.294791+00', 2, 8),
	(10, 1, 0, NULL, '2026-11-26 09:19:51.31592+00', 3, 7),
	(11, 1000000000, 0, NULL, '2026-11-26 09:19:55.245028+00', 4, 9),
	(12, 0, 0, NULL, '2026-11-26 09:19:55.273464+00', 4, 10),
	(13, 5, 0, NULL, '2026-11-26 09:19:55.655321+00', 6, 11);


--
-- Name: access_ratewindow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_ratewindow_id_seq', 1, false);


--
-- Name: appeals_appeal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.appeals_appeal_id_seq', 222, true);


--
-- Name: appeals_appealevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.appeals_appealevent_id_seq', 396, true);


--
-- Name: appeals_idempotencyrecord_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.appeals_idempotencyrecord_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 26, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 108, true);


--
-- Name: auth_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_user_groups_id_seq', 1, true);


--
-- Name: auth_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_user_id_seq', 1, true);


--
-- Name: auth_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_user_user_permissions_id_seq', 1, false);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, true);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 28, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 87, true);


--
-- Name: leads_lead_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.leads_lead_id_seq', 1000000000000, true);


--
-- Name: leads_leadidentity_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.leads_leadidentity_id_seq', 1, false);


--
-- Name: leads_leadmerge_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.leads_leadmerge_id_seq', 1, false);


--
-- Name: leads_mergecandidate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.leads_mergecandidate_id_seq', 1, false);


--
-- Name: operators_configurationchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.operators_configurationchange_id_seq', 50, true);


--
-- Name: operators_operator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.operators_operator_id_seq', 13, true);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, true);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, true);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: sources_leadsource_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sources_leadsource_id_seq', 10, true);


--
-- Name: sources_leadsourceoperator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sources_leadsourceoperator_id_seq', 15, true);


--
-- Name: access_apikey access_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_pkey PRIMARY KEY (id);


--
-- Name: access_apikey access_apikey_prefix_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_prefix_key UNIQUE (prefix);


--
-- Name: access_ratewindow access_ratewindow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_ratewindow
    ADD CONSTRAINT access_ratewindow_pkey PRIMARY KEY (id);


--
-- Name: appeals_appealevent appeal_event_sequence_is_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_appealevent
    ADD CONSTRAINT appeal_event_sequence_is_unique UNIQUE (appeal_id, sequence);


--
-- Name: appeals_appeal appeals_appeal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_appeal
    ADD CONSTRAINT appeals_appeal_pkey PRIMARY KEY (id);


--
-- Name: appeals_appealevent appeals_appealevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_appealevent
    ADD CONSTRAINT appeals_appealevent_pkey PRIMARY KEY (id);


--
-- Name: appeals_idempotencyrecord appeals_idempotencyrecord_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_idempotencyrecord
    ADD CONSTRAINT appeals_idempotencyrecord_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: auth_user_groups auth_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_pkey PRIMARY KEY (id);


--
-- Name: auth_user_groups auth_user_groups_user_id_group_id_94350c0c_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_group_id_94350c0c_uniq UNIQUE (user_id, group_id);


--
-- Name: auth_user auth_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);


--
-- Name: auth_user_user_permissions auth_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_user_user_permissions auth_user_user_permissions_user_id_permission_id_14a6b632_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_permission_id_14a6b632_uniq UNIQUE (user_id, permission_id);


--
-- Name: auth_user auth_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_username_key UNIQUE (username);


--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);


--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);


--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);


--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);


--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);


--
-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: appeals_idempotencyrecord idempotency_key_is_unique_in_its_source; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_idempotencyrecord
    ADD CONSTRAINT idempotency_key_is_unique_in_its_source UNIQUE (lead_source_id, key);


--
-- Name: leads_lead leads_lead_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_pkey PRIMARY KEY (id);


--
-- Name: leads_leadidentity leads_leadidentity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_leadidentity
    ADD CONSTRAINT leads_leadidentity_pkey PRIMARY KEY (id);


--
-- Name: leads_leadmerge leads_leadmerge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_leadmerge
    ADD CONSTRAINT leads_leadmerge_pkey PRIMARY KEY (id);


--
-- Name: leads_mergecandidate leads_mergecandidate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_mergecandidate
    ADD CONSTRAINT leads_mergecandidate_pkey PRIMARY KEY (id);


--
-- Name: sources_leadsourceoperator link_is_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources_leadsourceoperator
    ADD CONSTRAINT link_is_unique UNIQUE (lead_source_id, operator_id);


--
-- Name: leads_mergecandidate merge_candidate_is_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_mergecandidate
    ADD CONSTRAINT merge_candidate_is_unique UNIQUE (older_id, newer_id);


--
-- Name: operators_configurationchange operators_configurationchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operators_configurationchange
    ADD CONSTRAINT operators_configurationchange_pkey PRIMARY KEY (id);


--
-- Name: operators_operator operators_operator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operators_operator
    ADD CONSTRAINT operators_operator_pkey PRIMARY KEY (id);


--
-- Name: operators_operator operators_operator_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operators_operator
    ADD CONSTRAINT operators_operator_user_id_key UNIQUE (user_id);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: access_ratewindow rate_window_is_one_a_minute; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_ratewindow
    ADD CONSTRAINT rate_window_is_one_a_minute UNIQUE (subject, minute);


--
-- Name: rest_framework_api_key_apikey rest_framework_api_key_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rest_framework_api_key_apikey
    ADD CONSTRAINT rest_framework_api_key_apikey_pkey PRIMARY KEY (id);


--
-- Name: rest_framework_api_key_apikey rest_framework_api_key_apikey_prefix_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rest_framework_api_key_apikey
    ADD CONSTRAINT rest_framework_api_key_apikey_prefix_key UNIQUE (prefix);


--
-- Name: sources_leadsource sources_leadsource_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources_leadsource
    ADD CONSTRAINT sources_leadsource_pkey PRIMARY KEY (id);


--
-- Name: sources_leadsourceoperator sources_leadsourceoperator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources_leadsourceoperator
    ADD CONSTRAINT sources_leadsourceoperator_pkey PRIMARY KEY (id);


--
-- Name: access_apikey_created_2c498add; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_created_2c498add ON public.access_apikey USING btree (created);


--
-- Name: access_apikey_id_f0ff138f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_id_f0ff138f_like ON public.access_apikey USING btree (id varchar_pattern_ops);


--
-- Name: access_apikey_lead_source_id_00561c8d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_lead_source_id_00561c8d ON public.access_apikey USING btree (lead_source_id);


--
-- Name: access_apikey_operator_id_f26018f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_operator_id_f26018f6 ON public.access_apikey USING btree (operator_id);


--
-- Name: access_apikey_prefix_775b29fa_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_prefix_775b29fa_like ON public.access_apikey USING btree (prefix varchar_pattern_ops);


--
-- Name: appeal_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_active ON public.appeals_appeal USING btree (assigned_operator_id, id) WHERE ((status)::text = 'ACTIVE'::text);


--
-- Name: appeal_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_created ON public.appeals_appeal USING btree (created_at);


--
-- Name: appeal_event_with_reason; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_event_with_reason ON public.appeals_appealevent USING btree (lead_id) WHERE (NOT ((reason)::text = ''::text));


--
-- Name: appeal_of_lead; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_of_lead ON public.appeals_appeal USING btree (lead_id, id);


--
-- Name: appeal_of_operator; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_of_operator ON public.appeals_appeal USING btree (assigned_operator_id, id);


--
-- Name: appeal_of_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_of_source ON public.appeals_appeal USING btree (lead_source_id, id);


--
-- Name: appeal_pending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appeal_pending ON public.appeals_appeal USING btree (lead_source_id, priority DESC, queued_at, id) WHERE ((assigned_operator_id IS NULL) AND ((status)::text = 'ACTIVE'::text));


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: auth_user_groups_group_id_97559544; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_groups_group_id_97559544 ON public.auth_user_groups USING btree (group_id);


--
-- Name: auth_user_groups_user_id_6a12ed8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_groups_user_id_6a12ed8b ON public.auth_user_groups USING btree (user_id);


--
-- Name: auth_user_user_permissions_permission_id_1fbb5f2c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_user_permissions_permission_id_1fbb5f2c ON public.auth_user_user_permissions USING btree (permission_id);


--
-- Name: auth_user_user_permissions_user_id_a95ead1b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_user_permissions_user_id_a95ead1b ON public.auth_user_user_permissions USING btree (user_id);


--
-- Name: auth_user_username_6821ab7c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_username_6821ab7c_like ON public.auth_user USING btree (username varchar_pattern_ops);


--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);


--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);


--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);


--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);


--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);


--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);


--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);


--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);


--
-- Name: configuration_of_operator; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX configuration_of_operator ON public.operators_configurationchange USING btree (operator_id, id) WHERE (operator_id IS NOT NULL);


--
-- Name: configuration_of_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX configuration_of_source ON public.operators_configurationchange USING btree (lead_source_id, id) WHERE (lead_source_id IS NOT NULL);


--
-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);


--
-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: idempotency_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotency_created ON public.appeals_idempotencyrecord USING btree (created_at);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: lead_external_id_belongs_to_one_lead_of_its_source; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX lead_external_id_belongs_to_one_lead_of_its_source ON public.leads_leadidentity USING btree (lead_source_id, value) WHERE (lead_source_id IS NOT NULL);


--
-- Name: lead_identity_belongs_to_one_lead; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX lead_identity_belongs_to_one_lead ON public.leads_leadidentity USING btree (kind, value) WHERE (lead_source_id IS NULL);


--
-- Name: lead_is_merged_once_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX lead_is_merged_once_at_a_time ON public.leads_leadmerge USING btree (loser_id) WHERE (undone_at IS NULL);


--
-- Name: leads_lead_merged_into_id_c068178b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_lead_merged_into_id_c068178b ON public.leads_lead USING btree (merged_into_id);


--
-- Name: leads_leadidentity_lead_id_b29f1215; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_leadidentity_lead_id_b29f1215 ON public.leads_leadidentity USING btree (lead_id);


--
-- Name: leads_leadidentity_lead_source_id_fbc66ee9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_leadidentity_lead_source_id_fbc66ee9 ON public.leads_leadidentity USING btree (lead_source_id);


--
-- Name: leads_leadmerge_loser_id_4e1c90e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_leadmerge_loser_id_4e1c90e1 ON public.leads_leadmerge USING btree (loser_id);


--
-- Name: leads_leadmerge_survivor_id_61d0b8bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_leadmerge_survivor_id_61d0b8bd ON public.leads_leadmerge USING btree (survivor_id);


--
-- Name: leads_mergecandidate_newer_id_f27a2af0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_mergecandidate_newer_id_f27a2af0 ON public.leads_mergecandidate USING btree (newer_id);


--
-- Name: leads_mergecandidate_older_id_c9b09b9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_mergecandidate_older_id_c9b09b9a ON public.leads_mergecandidate USING btree (older_id);


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: rate_window_minute; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rate_window_minute ON public.access_ratewindow USING btree (minute);


--
-- Name: rest_framework_api_key_apikey_created_c61872d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rest_framework_api_key_apikey_created_c61872d9 ON public.rest_framework_api_key_apikey USING btree (created);


--
-- Name: rest_framework_api_key_apikey_id_6e07e68e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rest_framework_api_key_apikey_id_6e07e68e_like ON public.rest_framework_api_key_apikey USING btree (id varchar_pattern_ops);


--
-- Name: rest_framework_api_key_apikey_prefix_4e0db5f8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rest_framework_api_key_apikey_prefix_4e0db5f8_like ON public.rest_framework_api_key_apikey USING btree (prefix varchar_pattern_ops);


--
-- Name: sources_leadsourceoperator_operator_id_4774d7f1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sources_leadsourceoperator_operator_id_4774d7f1 ON public.sources_leadsourceoperator USING btree (operator_id);


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: access_apikey access_apikey_lead_source_id_00561c8d_fk_sources_leadsource_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_lead_source_id_00561c8d_fk_sources_leadsource_id FOREIGN KEY (lead_source_id) REFERENCES public.sources_leadsource(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_apikey access_apikey_operator_id_f26018f6_fk_operators_operator_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_operator_id_f26018f6_fk_operators_operator_id FOREIGN KEY (operator_id) REFERENCES public.operators_operator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: appeals_appeal appeals_appeal_assigned_operator_id_b117d110_fk_operators; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_appeal
    ADD CONSTRAINT appeals_appeal_assigned_operator_id_b117d110_fk_operators FOREIGN KEY (assigned_operator_id) REFERENCES public.operators_operator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: appeals_appeal appeals_appeal_lead_id_8761a3e1_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_appeal
    ADD CONSTRAINT appeals_appeal_lead_id_8761a3e1_fk_leads_lead_id FOREIGN KEY (lead_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: appeals_appeal appeals_appeal_lead_source_id_f8f8b7df_fk_sources_leadsource_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_appeal
    ADD CONSTRAINT appeals_appeal_lead_source_id_f8f8b7df_fk_sources_leadsource_id FOREIGN KEY (lead_source_id) REFERENCES public.sources_leadsource(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: appeals_idempotencyrecord appeals_idempotencyr_lead_source_id_3f44369b_fk_sources_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appeals_idempotencyrecord
    ADD CONSTRAINT appeals_idempotencyr_lead_source_id_3f44369b_fk_sources_l FOREIGN KEY (lead_source_id) REFERENCES public.sources_leadsource(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_groups auth_user_groups_group_id_97559544_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_group_id_97559544_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_groups auth_user_groups_user_id_6a12ed8b_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_6a12ed8b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_user_permissions auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_user_permissions auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_lead leads_lead_merged_into_id_c068178b_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_merged_into_id_c068178b_fk_leads_lead_id FOREIGN KEY (merged_into_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_leadidentity leads_leadidentity_lead_id_b29f1215_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_leadidentity
    ADD CONSTRAINT leads_leadidentity_lead_id_b29f1215_fk_leads_lead_id FOREIGN KEY (lead_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_leadidentity leads_leadidentity_lead_source_id_fbc66ee9_fk_sources_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_leadidentity
    ADD CONSTRAINT leads_leadidentity_lead_source_id_fbc66ee9_fk_sources_l FOREIGN KEY (lead_source_id) REFERENCES public.sources_leadsource(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_leadmerge leads_leadmerge_loser_id_4e1c90e1_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_leadmerge
    ADD CONSTRAINT leads_leadmerge_loser_id_4e1c90e1_fk_leads_lead_id FOREIGN KEY (loser_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_leadmerge leads_leadmerge_survivor_id_61d0b8bd_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_leadmerge
    ADD CONSTRAINT leads_leadmerge_survivor_id_61d0b8bd_fk_leads_lead_id FOREIGN KEY (survivor_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_mergecandidate leads_mergecandidate_newer_id_f27a2af0_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_mergecandidate
    ADD CONSTRAINT leads_mergecandidate_newer_id_f27a2af0_fk_leads_lead_id FOREIGN KEY (newer_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: leads_mergecandidate leads_mergecandidate_older_id_c9b09b9a_fk_leads_lead_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_mergecandidate
    ADD CONSTRAINT leads_mergecandidate_older_id_c9b09b9a_fk_leads_lead_id FOREIGN KEY (older_id) REFERENCES public.leads_lead(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: operators_operator operators_operator_user_id_4976ad53_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.operators_operator
    ADD CONSTRAINT operators_operator_user_id_4976ad53_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: sources_leadsourceoperator sources_leadsourceop_lead_source_id_f88f4ddb_fk_sources_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources_leadsourceoperator
    ADD CONSTRAINT sources_leadsourceop_lead_source_id_f88f4ddb_fk_sources_l FOREIGN KEY (lead_source_id) REFERENCES public.sources_leadsource(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: sources_leadsourceoperator sources_leadsourceop_operator_id_4774d7f1_fk_operators; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources_leadsourceoperator
    ADD CONSTRAINT sources_leadsourceop_operator_id_4774d7f1_fk_operators FOREIGN KEY (operator_id) REFERENCES public.operators_operator(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--



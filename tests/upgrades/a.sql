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
    CONSTRAINT appeal_event_type_is_known CHECK (((type)::text = ANY ((ARRAY['created'::character varying, 'assigned'::character varying, 'returned'::character varying, 'reassigned'::character varying, 'resolved'::character varying, 'reopened'::character varying, 'deleted'::character varying])::text[])))
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
    CONSTRAINT lead_source_strategy_is_known CHECK (((strategy)::text = 'WEIGHTED_RANDOM'::text)),
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
	('upgrades.sha512$$e10c1a051bba27360f5749daffa1c7519f5587ced5ee9d3c78a6c9921deee0d1ecb23ade1f8084eba6c2c98238a0c904863d95aeccb108d3b6ec2aec9baf30c4', 'upgrades', 'sha512$$e10c1a051bba27360f5749daffa1c7519f5587ced5ee9d3c78a6c9921deee0d1ecb23ade1f8084eba6c2c98238a0c904863d95aeccb108d3b6ec2aec9baf30c4', '2026-11-25 04:40:02.917258+00', 'Corner known', false, NULL, 'manager', NULL, NULL, NULL),
	('FMSYJ9Tz.sha512$$2a0d75fdb8b7a5c0a691e40f41953b55aa33f039c4f2acfccaadc2bdaf04fa331cb21790eb20d8c8b23969c432c4aaa4f0e94ba0662031452e988a956916c4ed', 'FMSYJ9Tz', 'sha512$$2a0d75fdb8b7a5c0a691e40f41953b55aa33f039c4f2acfccaadc2bdaf04fa331cb21790eb20d8c8b23969c432c4aaa4f0e94ba0662031452e988a956916c4ed', '2026-11-25 04:40:02.922286+00', 'Corner never used', false, NULL, 'bot', NULL, 1, NULL),
	('ZriyLGI4.sha512$$b3607231bc4211d864e5eb8ec3dc18be7e60d59917faaa21c719bb159e2d34f38a364b6cd09e6766aef80bffe25e3cba14268b435c9f09eb89aa56f121b7252b', 'ZriyLGI4', 'sha512$$b3607231bc4211d864e5eb8ec3dc18be7e60d59917faaa21c719bb159e2d34f38a364b6cd09e6766aef80bffe25e3cba14268b435c9f09eb89aa56f121b7252b', '2026-11-25 04:40:02.924876+00', 'Corner used', false, NULL, 'operator', '2026-11-25 04:40:02.925913+00', NULL, 1),
	('k13wBXJn.sha512$$a00c746898e231fc86c53b26baee700e92b7acce6360ade051f59a7b5ef2122452de0e98f8df81202138c82c537afac1cc036e2c3215d2dc1b00423a7f71e166', 'k13wBXJn', 'sha512$$a00c746898e231fc86c53b26baee700e92b7acce6360ade051f59a7b5ef2122452de0e98f8df81202138c82c537afac1cc036e2c3215d2dc1b00423a7f71e166', '2026-11-25 04:40:02.927978+00', 'Corner expired', false, '2020-01-01 00:00:00+00', 'manager', NULL, NULL, NULL),
	('Zw8ICwbO.sha512$$6c5ce9af49a80588a1ecb7713973d658c36bb00fc361999aa2bab42cd7d8d255309bf411cf3d770f7fc2c0ba856e50937281bc58d738e7202099936d90ab2de8', 'Zw8ICwbO', 'sha512$$6c5ce9af49a80588a1ecb7713973d658c36bb00fc361999aa2bab42cd7d8d255309bf411cf3d770f7fc2c0ba856e50937281bc58d738e7202099936d90ab2de8', '2026-11-25 04:40:02.930062+00', 'Corner revoked', true, NULL, 'manager', NULL, NULL, NULL);


--
-- Data for Name: appeals_appeal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appeals_appeal VALUES
	(2, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.247769+00', '2026-11-25 04:40:02.247769+00', '2026-11-25 04:40:02.247835+00', '2026-11-25 04:40:02.250251+00', 1, 2, 1),
	(3, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.253376+00', '2026-11-25 04:40:02.253376+00', '2026-11-25 04:40:02.253436+00', '2026-11-25 04:40:02.255003+00', 3, 3, 2),
	(1, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.246219+00', '2026-11-25 04:40:02.246219+00', '2026-11-25 04:40:02.246275+00', '2026-11-25 04:40:02.259136+00', 4, 1, 1),
	(4, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.256666+00', '2026-11-25 04:40:02.256666+00', '2026-11-25 04:40:02.256727+00', '2026-11-25 04:40:02.262444+00', 4, 4, 1),
	(7, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.264074+00', '2026-11-25 04:40:02.264074+00', '2026-11-25 04:40:02.264133+00', '2026-11-25 04:40:02.265575+00', 4, 7, 1),
	(8, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.267142+00', '2026-11-25 04:40:02.267142+00', '2026-11-25 04:40:02.2672+00', '2026-11-25 04:40:02.268657+00', 4, 8, 1),
	(6, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.26086+00', '2026-11-25 04:40:02.26086+00', '2026-11-25 04:40:02.260933+00', '2026-11-25 04:40:02.271933+00', 4, 6, 1),
	(10, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.273508+00', '2026-11-25 04:40:02.273508+00', '2026-11-25 04:40:02.273566+00', '2026-11-25 04:40:02.275082+00', 3, 10, 2),
	(5, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.257694+00', '2026-11-25 04:40:02.257694+00', '2026-11-25 04:40:02.257768+00', '2026-11-25 04:40:02.278432+00', 8, 5, 2),
	(12, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.280041+00', '2026-11-25 04:40:02.280041+00', '2026-11-25 04:40:02.280102+00', '2026-11-25 04:40:02.282759+00', 1, 12, 1),
	(11, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.276685+00', '2026-11-25 04:40:02.276685+00', '2026-11-25 04:40:02.276742+00', '2026-11-25 04:40:02.285943+00', 1, 11, 1),
	(14, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.284329+00', '2026-11-25 04:40:02.284329+00', '2026-11-25 04:40:02.284388+00', '2026-11-25 04:40:02.290104+00', 4, 14, 1),
	(9, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.27031+00', '2026-11-25 04:40:02.27031+00', '2026-11-25 04:40:02.270367+00', '2026-11-25 04:40:02.293522+00', 3, 9, 1),
	(16, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.288509+00', '2026-11-25 04:40:02.288509+00', '2026-11-25 04:40:02.288564+00', '2026-11-25 04:40:02.296737+00', 8, 16, 2),
	(18, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.295145+00', '2026-11-25 04:40:02.295145+00', '2026-11-25 04:40:02.295203+00', '2026-11-25 04:40:02.300074+00', 4, 18, 1),
	(20, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.301759+00', '2026-11-25 04:40:02.301759+00', '2026-11-25 04:40:02.301817+00', '2026-11-25 04:40:02.30357+00', 1, 20, 1),
	(19, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.298366+00', '2026-11-25 04:40:02.298366+00', '2026-11-25 04:40:02.298423+00', '2026-11-25 04:40:02.308973+00', 1, 19, 1),
	(21, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.305192+00', '2026-11-25 04:40:02.305192+00', '2026-11-25 04:40:02.30525+00', '2026-11-25 04:40:02.312326+00', 7, 21, 3),
	(15, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.287499+00', '2026-11-25 04:40:02.287499+00', '2026-11-25 04:40:02.287554+00', '2026-11-25 04:40:02.315554+00', 3, 15, 2),
	(17, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.29188+00', '2026-11-25 04:40:02.29188+00', '2026-11-25 04:40:02.291941+00', '2026-11-25 04:40:02.319842+00', 1, 17, 1),
	(25, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.318166+00', '2026-11-25 04:40:02.318166+00', '2026-11-25 04:40:02.318223+00', '2026-11-25 04:40:02.324152+00', 6, 25, 2),
	(28, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.325813+00', '2026-11-25 04:40:02.325813+00', '2026-11-25 04:40:02.325871+00', '2026-11-25 04:40:02.327363+00', 8, 28, 2),
	(24, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.317195+00', '2026-11-25 04:40:02.317195+00', '2026-11-25 04:40:02.317253+00', '2026-11-25 04:40:02.330573+00', 4, 24, 1),
	(31, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.333269+00', '2026-11-25 04:40:02.333269+00', '2026-11-25 04:40:02.333326+00', '2026-11-25 04:40:02.334818+00', 3, 31, 1),
	(26, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.321549+00', '2026-11-25 04:40:02.321549+00', '2026-11-25 04:40:02.321608+00', '2026-11-25 04:40:02.338271+00', 6, 26, 2),
	(27, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.322487+00', '2026-11-25 04:40:02.322487+00', '2026-11-25 04:40:02.322546+00', '2026-11-25 04:40:02.341635+00', 2, 27, 1),
	(34, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.343165+00', '2026-11-25 04:40:02.343165+00', '2026-11-25 04:40:02.343222+00', '2026-11-25 04:40:02.344849+00', 4, 34, 1),
	(23, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.313928+00', '2026-11-25 04:40:02.313928+00', '2026-11-25 04:40:02.313987+00', '2026-11-25 04:40:02.348121+00', 4, 23, 1),
	(32, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.336544+00', '2026-11-25 04:40:02.336544+00', '2026-11-25 04:40:02.3366+00', '2026-11-25 04:40:02.352383+00', 2, 32, 1),
	(38, 'RESOLVED', 5, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.354096+00', '2026-11-25 04:40:02.354096+00', '2026-11-25 04:40:02.354154+00', '2026-11-25 04:40:02.35576+00', 4, 38, 1),
	(29, 'RESOLVED', 5, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.328959+00', '2026-11-25 04:40:02.328959+00', '2026-11-25 04:40:02.329016+00', '2026-11-25 04:40:02.359113+00', 8, 29, 2),
	(35, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.346465+00', '2026-11-25 04:40:02.346465+00', '2026-11-25 04:40:02.346523+00', '2026-11-25 04:40:02.363635+00', 8, 35, 2),
	(36, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.34977+00', '2026-11-25 04:40:02.34977+00', '2026-11-25 04:40:02.349842+00', '2026-11-25 04:40:02.367035+00', 2, 36, 1),
	(13, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.281235+00', '2026-11-25 04:40:02.281235+00', '2026-11-25 04:40:02.281298+00', '2026-11-25 04:40:02.370424+00', 3, 13, 1),
	(44, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.372111+00', '2026-11-25 04:40:02.372111+00', '2026-11-25 04:40:02.372169+00', '2026-11-25 04:40:02.373739+00', 1, 44, 1),
	(30, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.332257+00', '2026-11-25 04:40:02.332257+00', '2026-11-25 04:40:02.332318+00', '2026-11-25 04:40:02.376973+00', 4, 30, 1),
	(43, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.36862+00', '2026-11-25 04:40:02.36862+00', '2026-11-25 04:40:02.368678+00', '2026-11-25 04:40:02.380301+00', 1, 43, 1),
	(40, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.360891+00', '2026-11-25 04:40:02.360891+00', '2026-11-25 04:40:02.36095+00', '2026-11-25 04:40:02.383611+00', 8, 40, 2),
	(33, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.339845+00', '2026-11-25 04:40:02.339845+00', '2026-11-25 04:40:02.339907+00', '2026-11-25 04:40:02.387012+00', 5, 33, 2),
	(42, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.365308+00', '2026-11-25 04:40:02.365308+00', '2026-11-25 04:40:02.365365+00', '2026-11-25 04:40:02.394078+00', 1, 42, 1),
	(45, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.375281+00', '2026-11-25 04:40:02.375281+00', '2026-11-25 04:40:02.375338+00', '2026-11-25 04:40:02.397421+00', 4, 45, 1),
	(48, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.385372+00', '2026-11-25 04:40:02.385372+00', '2026-11-25 04:40:02.385436+00', '2026-11-25 04:40:02.404141+00', 6, 48, 2),
	(41, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.361979+00', '2026-11-25 04:40:02.361979+00', '2026-11-25 04:40:02.362036+00', '2026-11-25 04:40:02.410838+00', 4, 41, 1),
	(22, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.310571+00', '2026-11-25 04:40:02.310571+00', '2026-11-25 04:40:02.310628+00', '2026-11-25 04:40:02.41422+00', 3, 22, 1),
	(37, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.350652+00', '2026-11-25 04:40:02.350652+00', '2026-11-25 04:40:02.350711+00', '2026-11-25 04:40:02.425072+00', 6, 37, 2),
	(46, 'RESOLVED', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.378583+00', '2026-11-25 04:40:02.378583+00', '2026-11-25 04:40:02.378643+00', '2026-11-25 04:40:02.43278+00', 2, 46, 1),
	(39, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.357461+00', '2026-11-25 04:40:02.357461+00', '2026-11-25 04:40:02.357517+00', '2026-11-25 04:40:02.449651+00', 3, 39, 2),
	(49, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.388595+00', '2026-11-25 04:40:02.388595+00', '2026-11-25 04:40:02.388653+00', '2026-11-25 04:40:02.390323+00', 7, 49, 3),
	(47, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.381967+00', '2026-11-25 04:40:02.381967+00', '2026-11-25 04:40:02.382024+00', '2026-11-25 04:40:02.400712+00', 1, 47, 1),
	(53, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.402339+00', '2026-11-25 04:40:02.402339+00', '2026-11-25 04:40:02.402398+00', '2026-11-25 04:40:02.407462+00', 7, 53, 3),
	(58, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.41688+00', '2026-11-25 04:40:02.41688+00', '2026-11-25 04:40:02.416952+00', '2026-11-25 04:40:02.418429+00', 1, 58, 1),
	(56, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.412454+00', '2026-11-25 04:40:02.412454+00', '2026-11-25 04:40:02.41251+00', '2026-11-25 04:40:02.421794+00', 4, 56, 1),
	(55, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.409103+00', '2026-11-25 04:40:02.409103+00', '2026-11-25 04:40:02.40916+00', '2026-11-25 04:40:02.429471+00', 6, 55, 2),
	(60, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.423305+00', '2026-11-25 04:40:02.423305+00', '2026-11-25 04:40:02.423363+00', '2026-11-25 04:40:02.436262+00', 6, 60, 2),
	(61, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.426747+00', '2026-11-25 04:40:02.426747+00', '2026-11-25 04:40:02.426819+00', '2026-11-25 04:40:02.439551+00', 8, 61, 2),
	(66, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.441312+00', '2026-11-25 04:40:02.441312+00', '2026-11-25 04:40:02.441377+00', '2026-11-25 04:40:02.442982+00', 4, 66, 1),
	(54, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.405725+00', '2026-11-25 04:40:02.405725+00', '2026-11-25 04:40:02.405784+00', '2026-11-25 04:40:02.446301+00', 6, 54, 2),
	(57, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.415814+00', '2026-11-25 04:40:02.415814+00', '2026-11-25 04:40:02.415877+00', '2026-11-25 04:40:02.453909+00', 4, 57, 1),
	(73, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.457376+00', '2026-11-25 04:40:02.457376+00', '2026-11-25 04:40:02.457432+00', '2026-11-25 04:40:02.460187+00', 8, 73, 2),
	(63, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.431002+00', '2026-11-25 04:40:02.431002+00', '2026-11-25 04:40:02.431059+00', '2026-11-25 04:40:02.463613+00', 2, 63, 1),
	(77, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.466271+00', '2026-11-25 04:40:02.466271+00', '2026-11-25 04:40:02.466326+00', '2026-11-25 04:40:02.468141+00', 4, 77, 1),
	(67, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.444528+00', '2026-11-25 04:40:02.444528+00', '2026-11-25 04:40:02.444588+00', '2026-11-25 04:40:02.473566+00', 1, 67, 1),
	(71, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.455447+00', '2026-11-25 04:40:02.455447+00', '2026-11-25 04:40:02.455504+00', '2026-11-25 04:40:02.476935+00', 8, 71, 2),
	(81, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.475074+00', '2026-11-25 04:40:02.475074+00', '2026-11-25 04:40:02.47513+00', '2026-11-25 04:40:02.480394+00', 7, 81, 3),
	(82, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.478523+00', '2026-11-25 04:40:02.478523+00', '2026-11-25 04:40:02.47858+00', '2026-11-25 04:40:02.483944+00', 1, 82, 1),
	(68, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.44797+00', '2026-11-25 04:40:02.44797+00', '2026-11-25 04:40:02.448027+00', '2026-11-25 04:40:02.48738+00', 1, 68, 1),
	(70, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.452229+00', '2026-11-25 04:40:02.452229+00', '2026-11-25 04:40:02.452284+00', '2026-11-25 04:40:02.490688+00', 8, 70, 2),
	(59, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.420056+00', '2026-11-25 04:40:02.420056+00', '2026-11-25 04:40:02.420131+00', '2026-11-25 04:40:02.495199+00', 3, 59, 1),
	(62, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.427688+00', '2026-11-25 04:40:02.427688+00', '2026-11-25 04:40:02.427796+00', '2026-11-25 04:40:02.498624+00', 6, 62, 2),
	(65, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.437847+00', '2026-11-25 04:40:02.437847+00', '2026-11-25 04:40:02.437905+00', '2026-11-25 04:40:02.50227+00', 6, 65, 2),
	(80, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.47168+00', '2026-11-25 04:40:02.47168+00', '2026-11-25 04:40:02.471785+00', '2026-11-25 04:40:02.505808+00', 7, 80, 3),
	(83, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.482056+00', '2026-11-25 04:40:02.482056+00', '2026-11-25 04:40:02.482112+00', '2026-11-25 04:40:02.50915+00', 2, 83, 1),
	(64, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.434414+00', '2026-11-25 04:40:02.434414+00', '2026-11-25 04:40:02.434474+00', '2026-11-25 04:40:02.512665+00', 8, 64, 2),
	(78, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.469705+00', '2026-11-25 04:40:02.469705+00', '2026-11-25 04:40:02.469763+00', '2026-11-25 04:40:02.516215+00', 8, 78, 2),
	(94, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.517824+00', '2026-11-25 04:40:02.517824+00', '2026-11-25 04:40:02.517882+00', NULL, 8, 94, 2),
	(89, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.500285+00', '2026-11-25 04:40:02.500285+00', '2026-11-25 04:40:02.500353+00', '2026-11-25 04:40:02.519664+00', 7, 89, 3),
	(95, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.521457+00', '2026-11-25 04:40:02.521457+00', '2026-11-25 04:40:02.521521+00', NULL, 8, 95, 2),
	(88, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.496767+00', '2026-11-25 04:40:02.496767+00', '2026-11-25 04:40:02.496824+00', '2026-11-25 04:40:02.533704+00', 6, 88, 2),
	(87, 'RESOLVED', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.493423+00', '2026-11-25 04:40:02.493423+00', '2026-11-25 04:40:02.49348+00', '2026-11-25 04:40:02.537166+00', 6, 87, 2),
	(79, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.470706+00', '2026-11-25 04:40:02.470706+00', '2026-11-25 04:40:02.470765+00', '2026-11-25 04:40:02.540677+00', 8, 79, 2),
	(84, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.485581+00', '2026-11-25 04:40:02.485581+00', '2026-11-25 04:40:02.485642+00', '2026-11-25 04:40:02.551271+00', 4, 84, 1),
	(93, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.514314+00', '2026-11-25 04:40:02.514314+00', '2026-11-25 04:40:02.514371+00', '2026-11-25 04:40:02.560443+00', 8, 93, 2),
	(85, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.488878+00', '2026-11-25 04:40:02.488878+00', '2026-11-25 04:40:02.488935+00', '2026-11-25 04:40:02.564077+00', 5, 85, 2),
	(72, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.45641+00', '2026-11-25 04:40:02.45641+00', '2026-11-25 04:40:02.456465+00', '2026-11-25 04:40:02.579258+00', 1, 72, 1),
	(69, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.451287+00', '2026-11-25 04:40:02.451287+00', '2026-11-25 04:40:02.451361+00', '2026-11-25 04:40:02.582867+00', 3, 69, 1),
	(92, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.510771+00', '2026-11-25 04:40:02.510771+00', '2026-11-25 04:40:02.510828+00', '2026-11-25 04:40:02.600843+00', 4, 92, 1),
	(90, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.503946+00', '2026-11-25 04:40:02.503946+00', '2026-11-25 04:40:02.504004+00', '2026-11-25 04:40:02.61655+00', 3, 90, 1),
	(75, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.461884+00', '2026-11-25 04:40:02.461884+00', '2026-11-25 04:40:02.461941+00', '2026-11-25 04:40:02.626679+00', 4, 75, 1),
	(51, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.395702+00', '2026-11-25 04:40:02.395702+00', '2026-11-25 04:40:02.395816+00', '2026-11-25 04:40:02.634086+00', 2, 51, 1),
	(76, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.465305+00', '2026-11-25 04:40:02.465305+00', '2026-11-25 04:40:02.465361+00', '2026-11-25 04:40:02.648561+00', 4, 76, 1),
	(74, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.458251+00', '2026-11-25 04:40:02.458251+00', '2026-11-25 04:40:02.458306+00', '2026-11-25 04:40:02.652313+00', 4, 74, 1),
	(91, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.507369+00', '2026-11-25 04:40:02.507369+00', '2026-11-25 04:40:02.507427+00', '2026-11-25 04:40:02.690244+00', 8, 91, 2),
	(50, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.392386+00', '2026-11-25 04:40:02.392386+00', '2026-11-25 04:40:02.392449+00', '2026-11-25 04:40:02.697744+00', 8, 50, 2),
	(52, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.39896+00', '2026-11-25 04:40:02.39896+00', '2026-11-25 04:40:02.399017+00', '2026-11-25 04:40:02.740562+00', 4, 52, 1),
	(86, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.492414+00', '2026-11-25 04:40:02.492414+00', '2026-11-25 04:40:02.492491+00', '2026-11-25 04:40:02.524339+00', 3, 86, 1),
	(97, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.526026+00', '2026-11-25 04:40:02.526026+00', '2026-11-25 04:40:02.526105+00', '2026-11-25 04:40:02.530029+00', 3, 97, 1),
	(99, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.527988+00', '2026-11-25 04:40:02.527988+00', '2026-11-25 04:40:02.528047+00', '2026-11-25 04:40:02.544215+00', 6, 99, 2),
	(96, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.522449+00', '2026-11-25 04:40:02.522449+00', '2026-11-25 04:40:02.522517+00', '2026-11-25 04:40:02.547657+00', 4, 96, 1),
	(100, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.531691+00', '2026-11-25 04:40:02.531691+00', '2026-11-25 04:40:02.531804+00', '2026-11-25 04:40:02.55569+00', 4, 100, 1),
	(110, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.562086+00', '2026-11-25 04:40:02.562086+00', '2026-11-25 04:40:02.562142+00', NULL, 3, 110, 1),
	(106, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.552811+00', '2026-11-25 04:40:02.552811+00', '2026-11-25 04:40:02.552867+00', '2026-11-25 04:40:02.56854+00', 6, 106, 2),
	(108, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.557417+00', '2026-11-25 04:40:02.557417+00', '2026-11-25 04:40:02.557477+00', '2026-11-25 04:40:02.572217+00', 4, 108, 1),
	(113, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.573889+00', '2026-11-25 04:40:02.573889+00', '2026-11-25 04:40:02.573947+00', '2026-11-25 04:40:02.575684+00', 8, 113, 2),
	(115, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.580835+00', '2026-11-25 04:40:02.580835+00', '2026-11-25 04:40:02.580892+00', NULL, 8, 115, 2),
	(101, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.535214+00', '2026-11-25 04:40:02.535214+00', '2026-11-25 04:40:02.535272+00', '2026-11-25 04:40:02.586479+00', 8, 101, 2),
	(112, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.570235+00', '2026-11-25 04:40:02.570235+00', '2026-11-25 04:40:02.570294+00', '2026-11-25 04:40:02.590009+00', 2, 112, 1),
	(107, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.553879+00', '2026-11-25 04:40:02.553879+00', '2026-11-25 04:40:02.553937+00', '2026-11-25 04:40:02.597338+00', 4, 107, 1),
	(109, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.558372+00', '2026-11-25 04:40:02.558372+00', '2026-11-25 04:40:02.558429+00', '2026-11-25 04:40:02.604424+00', 7, 109, 3),
	(111, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.566414+00', '2026-11-25 04:40:02.566414+00', '2026-11-25 04:40:02.604661+00', NULL, 7, 111, 3),
	(98, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.526992+00', '2026-11-25 04:40:02.526992+00', '2026-11-25 04:40:02.527049+00', '2026-11-25 04:40:02.609177+00', 4, 98, 1),
	(123, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.610894+00', '2026-11-25 04:40:02.610894+00', '2026-11-25 04:40:02.610953+00', '2026-11-25 04:40:02.612945+00', 1, 109, 1),
	(125, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.618198+00', '2026-11-25 04:40:02.618198+00', '2026-11-25 04:40:02.618256+00', NULL, 1, 98, 1),
	(105, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.549286+00', '2026-11-25 04:40:02.549286+00', '2026-11-25 04:40:02.549343+00', '2026-11-25 04:40:02.621118+00', 8, 105, 2),
	(128, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-25 04:40:02.623685+00', '2026-11-25 04:40:02.623685+00', '2026-11-25 04:40:02.623801+00', NULL, 1, 16, 1),
	(130, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-25 04:40:02.62829+00', '2026-11-25 04:40:02.62829+00', '2026-11-25 04:40:02.628347+00', NULL, 8, 98, 2),
	(104, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.54576+00', '2026-11-25 04:40:02.54576+00', '2026-11-25 04:40:02.545816+00', '2026-11-25 04:40:02.630325+00', 3, 104, 1),
	(126, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.619156+00', '2026-11-25 04:40:02.619156+00', '2026-11-25 04:40:02.619212+00', '2026-11-25 04:40:02.637701+00', 4, 9, 1),
	(133, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-25 04:40:02.639346+00', '2026-11-25 04:40:02.639346+00', '2026-11-25 04:40:02.639405+00', NULL, 3, 84, 1),
	(120, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.602554+00', '2026-11-25 04:40:02.602554+00', '2026-11-25 04:40:02.60261+00', '2026-11-25 04:40:02.641393+00', 1, 120, 1),
	(134, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.643059+00', '2026-11-25 04:40:02.643059+00', '2026-11-25 04:40:02.643117+00', NULL, 4, 49, 1),
	(103, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.54239+00', '2026-11-25 04:40:02.54239+00', '2026-11-25 04:40:02.542463+00', '2026-11-25 04:40:02.644996+00', 2, 103, 1),
	(135, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-25 04:40:02.646595+00', '2026-11-25 04:40:02.646595+00', '2026-11-25 04:40:02.646669+00', NULL, 6, 101, 2),
	(137, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.654067+00', '2026-11-25 04:40:02.654067+00', NULL, NULL, NULL, 13, 3),
	(116, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.584456+00', '2026-11-25 04:40:02.584456+00', '2026-11-25 04:40:02.584512+00', '2026-11-25 04:40:02.656177+00', 3, 116, 2),
	(119, 'RESOLVED', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.598938+00', '2026-11-25 04:40:02.598938+00', '2026-11-25 04:40:02.598994+00', '2026-11-25 04:40:02.659787+00', 8, 119, 2),
	(139, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.661727+00', '2026-11-25 04:40:02.661727+00', '2026-11-25 04:40:02.661786+00', '2026-11-25 04:40:02.664698+00', 3, 4, 2),
	(136, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.650148+00', '2026-11-25 04:40:02.650148+00', '2026-11-25 04:40:02.650206+00', '2026-11-25 04:40:02.668396+00', 1, 27, 1),
	(140, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.662675+00', '2026-11-25 04:40:02.662675+00', '2026-11-25 04:40:02.662733+00', '2026-11-25 04:40:02.672026+00', 1, 115, 1),
	(142, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.669954+00', '2026-11-25 04:40:02.669954+00', '2026-11-25 04:40:02.670011+00', '2026-11-25 04:40:02.679425+00', 2, 50, 1),
	(129, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.624697+00', '2026-11-25 04:40:02.624697+00', '2026-11-25 04:40:02.624754+00', '2026-11-25 04:40:02.682965+00', 3, 64, 2),
	(118, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.591639+00', '2026-11-25 04:40:02.591639+00', '2026-11-25 04:40:02.591697+00', '2026-11-25 04:40:02.686634+00', 1, 118, 1),
	(117, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.58804+00', '2026-11-25 04:40:02.58804+00', '2026-11-25 04:40:02.588098+00', '2026-11-25 04:40:02.694088+00', 1, 117, 1),
	(127, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.622824+00', '2026-11-25 04:40:02.622824+00', '2026-11-25 04:40:02.622899+00', '2026-11-25 04:40:02.702364+00', 2, 33, 1),
	(122, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.607284+00', '2026-11-25 04:40:02.607284+00', '2026-11-25 04:40:02.60734+00', '2026-11-25 04:40:02.707252+00', 3, 73, 1),
	(141, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.666356+00', '2026-11-25 04:40:02.666356+00', '2026-11-25 04:40:02.666415+00', '2026-11-25 04:40:02.717175+00', 4, 107, 1),
	(124, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.614594+00', '2026-11-25 04:40:02.614594+00', '2026-11-25 04:40:02.614653+00', '2026-11-25 04:40:02.724676+00', 4, 103, 1),
	(131, 'RESOLVED', 5, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.632006+00', '2026-11-25 04:40:02.632006+00', '2026-11-25 04:40:02.632065+00', '2026-11-25 04:40:02.753219+00', 8, 58, 2),
	(102, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.53876+00', '2026-11-25 04:40:02.53876+00', '2026-11-25 04:40:02.538817+00', '2026-11-25 04:40:02.757074+00', 7, 102, 3),
	(132, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.635624+00', '2026-11-25 04:40:02.635624+00', '2026-11-25 04:40:02.635681+00', '2026-11-25 04:40:02.768044+00', 3, 61, 1),
	(114, 'RESOLVED', 5, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.577363+00', '2026-11-25 04:40:02.577363+00', '2026-11-25 04:40:02.57742+00', '2026-11-25 04:40:02.777591+00', 4, 114, 1),
	(138, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.657767+00', '2026-11-25 04:40:02.657767+00', '2026-11-25 04:40:02.657825+00', '2026-11-25 04:40:02.785413+00', 4, 63, 1),
	(143, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.673638+00', '2026-11-25 04:40:02.673638+00', '2026-11-25 04:40:02.673696+00', '2026-11-25 04:40:02.832973+00', 3, 56, 1),
	(121, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.606333+00', '2026-11-25 04:40:02.606333+00', '2026-11-25 04:40:02.606391+00', '2026-11-25 04:40:02.675637+00', 2, 18, 1),
	(144, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-25 04:40:02.677474+00', '2026-11-25 04:40:02.677474+00', NULL, NULL, NULL, 78, 3),
	(145, 'ACTIVE', 5, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.681066+00', '2026-11-25 04:40:02.681066+00', '2026-11-25 04:40:02.681207+00', NULL, 4, 98, 1),
	(146, 'ACTIVE', 5, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.68462+00', '2026-11-25 04:40:02.68462+00', '2026-11-25 04:40:02.684685+00', NULL, 4, 99, 1),
	(149, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.695673+00', '2026-11-25 04:40:02.695673+00', '2026-11-25 04:40:02.695788+00', NULL, 4, 58, 1),
	(150, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.699251+00', '2026-11-25 04:40:02.699251+00', '2026-11-25 04:40:02.69931+00', '2026-11-25 04:40:02.712551+00', 1, 35, 1),
	(155, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.714185+00', '2026-11-25 04:40:02.714185+00', '2026-11-25 04:40:02.714242+00', NULL, 8, 14, 2),
	(157, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.718915+00', '2026-11-25 04:40:02.718915+00', '2026-11-25 04:40:02.718975+00', NULL, 4, 41, 1),
	(153, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.705264+00', '2026-11-25 04:40:02.705264+00', '2026-11-25 04:40:02.705319+00', '2026-11-25 04:40:02.720877+00', 8, 30, 2),
	(158, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.72266+00', '2026-11-25 04:40:02.72266+00', '2026-11-25 04:40:02.722719+00', NULL, 3, 4, 1),
	(160, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-25 04:40:02.727281+00', '2026-11-25 04:40:02.727281+00', '2026-11-25 04:40:02.727339+00', NULL, 8, 4, 2),
	(161, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.728261+00', '2026-11-25 04:40:02.728261+00', '2026-11-25 04:40:02.728332+00', NULL, 4, 84, 1),
	(163, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.730211+00', '2026-11-25 04:40:02.730211+00', '2026-11-25 04:40:02.73027+00', NULL, 2, 2, 1),
	(164, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-25 04:40:02.731236+00', '2026-11-25 04:40:02.731236+00', '2026-11-25 04:40:02.731297+00', NULL, 3, 113, 1),
	(165, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-25 04:40:02.732366+00', '2026-11-25 04:40:02.732366+00', NULL, NULL, NULL, 49, 3),
	(166, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.73353+00', '2026-11-25 04:40:02.73353+00', '2026-11-25 04:40:02.733588+00', NULL, 5, 88, 2),
	(162, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.729263+00', '2026-11-25 04:40:02.729263+00', '2026-11-25 04:40:02.729318+00', '2026-11-25 04:40:02.735686+00', 3, 70, 1),
	(168, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.738477+00', '2026-11-25 04:40:02.738477+00', '2026-11-25 04:40:02.738531+00', NULL, 3, 55, 1),
	(170, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.743322+00', '2026-11-25 04:40:02.743322+00', '2026-11-25 04:40:02.743378+00', NULL, 1, 4, 1),
	(167, 'RESOLVED', 0, '{"text": "Where is my order?"}', 2, '2026-11-25 04:40:02.737413+00', '2026-11-25 04:40:02.737413+00', '2026-11-25 04:40:02.73747+00', '2026-11-25 04:40:02.745458+00', 6, 28, 2),
	(147, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.688299+00', '2026-11-25 04:40:02.688299+00', '2026-11-25 04:40:02.688356+00', '2026-11-25 04:40:02.749351+00', 3, 1, 1),
	(173, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.7548+00', '2026-11-25 04:40:02.7548+00', '2026-11-25 04:40:02.754858+00', NULL, 3, 98, 1),
	(175, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.760076+00', '2026-11-25 04:40:02.760076+00', NULL, NULL, NULL, 64, 3),
	(148, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.692069+00', '2026-11-25 04:40:02.692069+00', '2026-11-25 04:40:02.692127+00', '2026-11-25 04:40:02.762605+00', 4, 90, 1),
	(176, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.764735+00', '2026-11-25 04:40:02.764735+00', '2026-11-25 04:40:02.764795+00', NULL, 8, 71, 2),
	(177, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.76589+00', '2026-11-25 04:40:02.76589+00', '2026-11-25 04:40:02.765951+00', NULL, 4, 30, 1),
	(180, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.771671+00', '2026-11-25 04:40:02.771671+00', '2026-11-25 04:40:02.771782+00', NULL, 1, 87, 1),
	(169, 'RESOLVED', 0, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.742335+00', '2026-11-25 04:40:02.742335+00', '2026-11-25 04:40:02.742394+00', '2026-11-25 04:40:02.773898+00', 4, 93, 1),
	(181, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.775521+00', '2026-11-25 04:40:02.775521+00', '2026-11-25 04:40:02.775583+00', NULL, 4, 29, 1),
	(151, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.700249+00', '2026-11-25 04:40:02.700249+00', '2026-11-25 04:40:02.700313+00', '2026-11-25 04:40:02.781511+00', 2, 93, 1),
	(183, 'ACTIVE', 0, '{"text": "Where is my order?"}', 1, '2026-11-25 04:40:02.783184+00', '2026-11-25 04:40:02.783184+00', '2026-11-25 04:40:02.783243+00', NULL, 1, 59, 1),
	(184, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.787013+00', '2026-11-25 04:40:02.787013+00', '2026-11-25 04:40:02.787072+00', NULL, 3, 38, 2),
	(178, 'RESOLVED', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 2, '2026-11-25 04:40:02.769714+00', '2026-11-25 04:40:02.769714+00', '2026-11-25 04:40:02.769772+00', '2026-11-25 04:40:02.789257+00', 1, 45, 1),
	(186, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.791915+00', '2026-11-25 04:40:02.791915+00', '2026-11-25 04:40:02.791975+00', NULL, 6, 3, 2),
	(187, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.792807+00', '2026-11-25 04:40:02.792807+00', '2026-11-25 04:40:02.792862+00', NULL, 5, 54, 2),
	(156, 'RESOLVED', 0, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.715144+00', '2026-11-25 04:40:02.715144+00', '2026-11-25 04:40:02.715201+00', '2026-11-25 04:40:02.795939+00', 1, 116, 1),
	(189, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.79746+00', '2026-11-25 04:40:02.79746+00', '2026-11-25 04:40:02.797518+00', NULL, 6, 118, 2),
	(174, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.758896+00', '2026-11-25 04:40:02.758896+00', '2026-11-25 04:40:02.758974+00', '2026-11-25 04:40:02.799552+00', 1, 57, 1),
	(190, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.801267+00', '2026-11-25 04:40:02.801267+00', '2026-11-25 04:40:02.80133+00', NULL, 1, 72, 1),
	(154, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.708865+00', '2026-11-25 04:40:02.708865+00', '2026-11-25 04:40:02.708935+00', '2026-11-25 04:40:02.80351+00', 6, 76, 2),
	(191, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.805094+00', '2026-11-25 04:40:02.805094+00', '2026-11-25 04:40:02.805154+00', NULL, 2, 119, 1),
	(192, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-25 04:40:02.805965+00', '2026-11-25 04:40:02.805965+00', '2026-11-25 04:40:02.806022+00', NULL, 8, 83, 2),
	(159, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.726309+00', '2026-11-25 04:40:02.726309+00', '2026-11-25 04:40:02.726366+00', '2026-11-25 04:40:02.813365+00', 1, 3, 1),
	(152, 'RESOLVED', 5, '{"text": "Where is my order?"}', 3, '2026-11-25 04:40:02.704206+00', '2026-11-25 04:40:02.704206+00', '2026-11-25 04:40:02.757324+00', '2026-11-25 04:40:02.817186+00', 7, 103, 3),
	(188, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.793682+00', '2026-11-25 04:40:02.793682+00', '2026-11-25 04:40:02.793738+00', '2026-11-25 04:40:02.821104+00', 6, 108, 2),
	(172, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.750976+00', '2026-11-25 04:40:02.750976+00', '2026-11-25 04:40:02.751034+00', '2026-11-25 04:40:02.825191+00', 2, 29, 1),
	(182, 'RESOLVED', 5, '{"text": "Can I change the delivery address?"}', 2, '2026-11-25 04:40:02.779272+00', '2026-11-25 04:40:02.779272+00', '2026-11-25 04:40:02.779331+00', '2026-11-25 04:40:02.8291+00', 4, 98, 1),
	(185, 'RESOLVED', 0, '{"text": "Do you work with companies?"}', 2, '2026-11-25 04:40:02.790782+00', '2026-11-25 04:40:02.790782+00', '2026-11-25 04:40:02.79084+00', '2026-11-25 04:40:02.836841+00', 1, 119, 1),
	(179, 'RESOLVED', 0, '{"text": "The link in your letter doesn''t open."}', 2, '2026-11-25 04:40:02.770679+00', '2026-11-25 04:40:02.770679+00', '2026-11-25 04:40:02.770735+00', '2026-11-25 04:40:02.80821+00', 1, 30, 1),
	(193, 'ACTIVE', 0, '{"text": "Do you work with companies?"}', 1, '2026-11-25 04:40:02.809943+00', '2026-11-25 04:40:02.809943+00', '2026-11-25 04:40:02.810002+00', NULL, 4, 13, 1),
	(194, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.810951+00', '2026-11-25 04:40:02.810951+00', NULL, NULL, NULL, 24, 3),
	(195, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-25 04:40:02.814884+00', '2026-11-25 04:40:02.814884+00', '2026-11-25 04:40:02.81494+00', NULL, 8, 81, 2),
	(171, 'ACTIVE', 5, '{"text": "Как вернуть товар?"}', 2, '2026-11-25 04:40:02.747183+00', '2026-11-25 04:40:02.747183+00', '2026-11-25 04:40:02.817427+00', NULL, 7, 68, 3),
	(196, 'ACTIVE', 0, '{"text": "Can I change the delivery address?"}', 1, '2026-11-25 04:40:02.818869+00', '2026-11-25 04:40:02.818869+00', '2026-11-25 04:40:02.818927+00', NULL, 1, 93, 1),
	(197, 'ACTIVE', 0, '{"text": "Как вернуть товар?"}', 1, '2026-11-25 04:40:02.822873+00', '2026-11-25 04:40:02.822873+00', NULL, NULL, NULL, 111, 3),
	(198, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.826908+00', '2026-11-25 04:40:02.826908+00', '2026-11-25 04:40:02.826969+00', NULL, 1, 38, 1),
	(199, 'ACTIVE', 0, '{"text": "Есть ли у вас доставка в субботу?"}', 1, '2026-11-25 04:40:02.830786+00', '2026-11-25 04:40:02.830786+00', '2026-11-25 04:40:02.830843+00', NULL, 1, 16, 1),
	(200, 'ACTIVE', 0, '{"text": "The link in your letter doesn''t open."}', 1, '2026-11-25 04:40:02.834586+00', '2026-11-25 04:40:02.834586+00', '2026-11-25 04:40:02.834645+00', NULL, 8, 96, 2),
	(201, 'ACTIVE', 0, '{}', 5, '2026-11-25 04:40:02.848315+00', '2026-11-25 04:40:02.861537+00', '2026-11-25 04:40:02.861537+00', NULL, 9, 901, 4),
	(202, 'ACTIVE', 0, '{}', 3, '2026-11-25 04:40:02.849155+00', '2026-11-25 04:40:02.849155+00', '2026-11-25 04:40:02.866359+00', NULL, 9, 902, 4),
	(205, 'RESOLVED', 0, '{}', 2, '2026-11-25 04:40:02.85163+00', '2026-11-25 04:40:02.85163+00', '2026-11-25 04:40:02.851691+00', '2026-11-25 04:40:02.878047+00', 9, 905, 4),
	(203, 'ACTIVE', 0, '{}', 4, '2026-11-25 04:40:02.849885+00', '2026-11-25 04:40:02.849885+00', '2026-11-25 04:40:02.888211+00', NULL, 9, 903, 4),
	(207, 'ACTIVE', 9, '{"list": [1, null], "text": "Ещё раз"}', 1, '2026-11-25 04:40:02.891825+00', '2026-11-25 04:40:02.891825+00', '2026-11-25 04:40:02.891887+00', NULL, 9, 1000000000000, 4),
	(208, 'RESOLVED', 0, '{}', 2, '2026-11-25 04:40:02.894012+00', '2026-11-25 04:40:02.894012+00', NULL, '2026-11-25 04:40:02.895393+00', NULL, 906, 5),
	(209, 'ACTIVE', 3, '{}', 1, '2026-11-25 04:40:02.897816+00', '2026-11-25 04:40:02.897816+00', NULL, NULL, NULL, 907, 5),
	(212, 'ACTIVE', 0, '{}', 1, '2026-11-25 04:40:02.906254+00', '2026-11-25 04:40:02.906254+00', NULL, NULL, NULL, 913, 6),
	(213, 'ACTIVE', 0, '{}', 1, '2026-11-25 04:40:02.907171+00', '2026-11-25 04:40:02.907171+00', NULL, NULL, NULL, 914, 6),
	(214, 'ACTIVE', 0, '{}', 1, '2026-11-25 04:40:02.908091+00', '2026-11-25 04:40:02.908091+00', NULL, NULL, NULL, 915, 6),
	(215, 'ACTIVE', 0, '{}', 1, '2026-11-25 04:40:02.909122+00', '2026-11-25 04:40:02.909122+00', NULL, NULL, NULL, 916, 6),
	(210, 'ACTIVE', 0, '{}', 2, '2026-11-25 04:40:02.904382+00', '2026-11-25 04:40:02.904382+00', '2026-11-25 04:40:02.910288+00', NULL, 11, 911, 6),
	(211, 'ACTIVE', 0, '{}', 2, '2026-11-25 04:40:02.905374+00', '2026-11-25 04:40:02.905374+00', '2026-11-25 04:40:02.910288+00', NULL, 11, 912, 6),
	(216, 'ACTIVE', 0, '{}', 1, '2026-11-25 04:40:02.913406+00', '2026-11-25 04:40:02.913406+00', NULL, NULL, NULL, 921, 7);


--
-- Data for Name: appeals_appealevent; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.appeals_appealevent VALUES
	(1, 1, 1, 'created', '2026-11-25 04:40:02.246275+00', 'system:demo', 4, 1, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.246219+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":64,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(2, 2, 1, 'created', '2026-11-25 04:40:02.247835+00', 'system:demo', 1, 2, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.247769+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":24,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"eligible",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(3, 2, 2, 'resolved', '2026-11-25 04:40:02.250251+00', 'system:demo', 1, 2, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.247769+00', '', NULL),
	(4, 3, 1, 'created', '2026-11-25 04:40:02.253436+00', 'system:demo', 3, 3, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.253376+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[3,"chosen",10,0,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,0,15]]}'),
	(5, 3, 2, 'resolved', '2026-11-25 04:40:02.255003+00', 'system:demo', 3, 3, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.253376+00', '', NULL),
	(6, 4, 1, 'created', '2026-11-25 04:40:02.256727+00', 'system:demo', 4, 4, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.256666+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":89,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(7, 5, 1, 'created', '2026-11-25 04:40:02.257768+00', 'system:demo', 8, 5, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.257694+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[3,"eligible",10,0,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,0,15]]}'),
	(8, 1, 2, 'resolved', '2026-11-25 04:40:02.259136+00', 'system:demo', 4, 1, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.246219+00', '', NULL),
	(9, 6, 1, 'created', '2026-11-25 04:40:02.260933+00', 'system:demo', 4, 6, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.26086+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(10, 4, 2, 'resolved', '2026-11-25 04:40:02.262444+00', 'system:demo', 4, 4, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.256666+00', '', NULL),
	(11, 7, 1, 'created', '2026-11-25 04:40:02.264133+00', 'system:demo', 4, 7, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.264074+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":75,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(12, 7, 2, 'resolved', '2026-11-25 04:40:02.265575+00', 'system:demo', 4, 7, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.264074+00', '', NULL),
	(13, 8, 1, 'created', '2026-11-25 04:40:02.2672+00', 'system:demo', 4, 8, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.267142+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":98,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,0,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(14, 8, 2, 'resolved', '2026-11-25 04:40:02.268657+00', 'system:demo', 4, 8, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.267142+00', '', NULL),
	(15, 9, 1, 'created', '2026-11-25 04:40:02.270367+00', 'system:demo', 3, 9, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.27031+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,0,5],[3,"chosen",20,0,8],[4,"eligible",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(16, 6, 2, 'resolved', '2026-11-25 04:40:02.271933+00', 'system:demo', 4, 6, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.26086+00', '', NULL),
	(17, 10, 1, 'created', '2026-11-25 04:40:02.273566+00', 'system:demo', 3, 10, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.273508+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[3,"chosen",10,1,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,1,15]]}'),
	(18, 10, 2, 'resolved', '2026-11-25 04:40:02.275082+00', 'system:demo', 3, 10, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.273508+00', '', NULL),
	(19, 11, 1, 'created', '2026-11-25 04:40:02.276742+00', 'system:demo', 1, 11, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.276685+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,1,8],[4,"eligible",40,0,10],[8,"factor_zero",0,1,15]]}'),
	(20, 5, 2, 'resolved', '2026-11-25 04:40:02.278432+00', 'system:demo', 8, 5, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.257694+00', '', NULL),
	(21, 12, 1, 'created', '2026-11-25 04:40:02.280102+00', 'system:demo', 1, 12, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.280041+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":25,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,1,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(22, 13, 1, 'created', '2026-11-25 04:40:02.281298+00', 'system:demo', 3, 13, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.281235+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,0,5],[3,"chosen",20,1,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(23, 12, 2, 'resolved', '2026-11-25 04:40:02.282759+00', 'system:demo', 1, 12, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.280041+00', '', NULL),
	(24, 14, 1, 'created', '2026-11-25 04:40:02.284388+00', 'system:demo', 4, 14, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.284329+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":81,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(25, 11, 2, 'resolved', '2026-11-25 04:40:02.285943+00', 'system:demo', 1, 11, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.276685+00', '', NULL),
	(26, 15, 1, 'created', '2026-11-25 04:40:02.287554+00', 'system:demo', 3, 15, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.287499+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[3,"chosen",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,0,15]]}'),
	(27, 16, 1, 'created', '2026-11-25 04:40:02.288564+00', 'system:demo', 8, 16, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.288509+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,0,15]]}'),
	(28, 14, 2, 'resolved', '2026-11-25 04:40:02.290104+00', 'system:demo', 4, 14, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.284329+00', '', NULL),
	(29, 17, 1, 'created', '2026-11-25 04:40:02.291941+00', 'system:demo', 1, 17, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.29188+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":23,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,0,5],[3,"eligible",20,3,8],[4,"eligible",40,0,10],[8,"factor_zero",0,1,15]]}'),
	(30, 9, 2, 'resolved', '2026-11-25 04:40:02.293522+00', 'system:demo', 3, 9, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.27031+00', '', NULL),
	(31, 18, 1, 'created', '2026-11-25 04:40:02.295203+00', 'system:demo', 4, 18, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.295145+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,0,10],[8,"factor_zero",0,1,15]]}'),
	(32, 16, 2, 'resolved', '2026-11-25 04:40:02.296737+00', 'system:demo', 8, 16, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.288509+00', '', NULL),
	(33, 19, 1, 'created', '2026-11-25 04:40:02.298423+00', 'system:demo', 1, 19, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.298366+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":14,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(34, 18, 2, 'resolved', '2026-11-25 04:40:02.300074+00', 'system:demo', 4, 18, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.295145+00', '', NULL),
	(35, 20, 1, 'created', '2026-11-25 04:40:02.301817+00', 'system:demo', 1, 20, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.301759+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":13,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(36, 20, 2, 'resolved', '2026-11-25 04:40:02.30357+00', 'system:demo', 1, 20, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.301759+00', '', NULL),
	(37, 21, 1, 'created', '2026-11-25 04:40:02.30525+00', 'system:demo', 7, 21, 3, 'ACTIVE', 5, '2026-11-25 04:40:02.305192+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(38, 19, 2, 'resolved', '2026-11-25 04:40:02.308973+00', 'system:demo', 1, 19, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.298366+00', '', NULL),
	(39, 22, 1, 'created', '2026-11-25 04:40:02.310628+00', 'system:demo', 3, 22, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.310571+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"chosen",20,2,8],[4,"eligible",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(40, 21, 2, 'resolved', '2026-11-25 04:40:02.312326+00', 'system:demo', 7, 21, 3, 'RESOLVED', 5, '2026-11-25 04:40:02.305192+00', '', NULL),
	(41, 23, 1, 'created', '2026-11-25 04:40:02.313987+00', 'system:demo', 4, 23, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.313928+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":88,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,3,8],[4,"chosen",40,0,10],[8,"factor_zero",0,0,15]]}'),
	(42, 15, 2, 'resolved', '2026-11-25 04:40:02.315554+00', 'system:demo', 3, 15, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.287499+00', '', NULL),
	(43, 24, 1, 'created', '2026-11-25 04:40:02.317253+00', 'system:demo', 4, 24, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.317195+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":73,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,0,15]]}'),
	(44, 25, 1, 'created', '2026-11-25 04:40:02.318223+00', 'system:demo', 6, 25, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.318166+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":38,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,0,6],[8,"eligible",50,0,15]]}'),
	(45, 17, 2, 'resolved', '2026-11-25 04:40:02.319842+00', 'system:demo', 1, 17, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.29188+00', '', NULL),
	(46, 26, 1, 'created', '2026-11-25 04:40:02.321608+00', 'system:demo', 6, 26, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.321549+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":39,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,1,6],[8,"eligible",50,0,15]]}'),
	(47, 27, 1, 'created', '2026-11-25 04:40:02.322546+00', 'system:demo', 2, 27, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.322487+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":32,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,0,15]]}'),
	(48, 25, 2, 'resolved', '2026-11-25 04:40:02.324152+00', 'system:demo', 6, 25, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.318166+00', '', NULL),
	(49, 28, 1, 'created', '2026-11-25 04:40:02.325871+00', 'system:demo', 8, 28, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.325813+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":72,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"chosen",50,0,15]]}'),
	(50, 28, 2, 'resolved', '2026-11-25 04:40:02.327363+00', 'system:demo', 8, 28, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.325813+00', '', NULL),
	(51, 29, 1, 'created', '2026-11-25 04:40:02.329016+00', 'system:demo', 8, 29, 2, 'ACTIVE', 5, '2026-11-25 04:40:02.328959+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":79,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"chosen",50,0,15]]}'),
	(52, 24, 2, 'resolved', '2026-11-25 04:40:02.330573+00', 'system:demo', 4, 24, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.317195+00', '', NULL),
	(53, 30, 1, 'created', '2026-11-25 04:40:02.332318+00', 'system:demo', 4, 30, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.332257+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":86,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(54, 31, 1, 'created', '2026-11-25 04:40:02.333326+00', 'system:demo', 3, 31, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.333269+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":49,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"chosen",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(55, 31, 2, 'resolved', '2026-11-25 04:40:02.334818+00', 'system:demo', 3, 31, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.333269+00', '', NULL),
	(56, 32, 1, 'created', '2026-11-25 04:40:02.3366+00', 'system:demo', 2, 32, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.336544+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":36,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(57, 26, 2, 'resolved', '2026-11-25 04:40:02.338271+00', 'system:demo', 6, 26, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.321549+00', '', NULL),
	(58, 33, 1, 'created', '2026-11-25 04:40:02.339907+00', 'system:demo', 5, 33, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.339845+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":17,"operators":[[3,"eligible",10,2,8],[5,"chosen",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,1,15]]}'),
	(59, 27, 2, 'resolved', '2026-11-25 04:40:02.341635+00', 'system:demo', 2, 27, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.322487+00', '', NULL),
	(60, 34, 1, 'created', '2026-11-25 04:40:02.343222+00', 'system:demo', 4, 34, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.343165+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":70,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(61, 34, 2, 'resolved', '2026-11-25 04:40:02.344849+00', 'system:demo', 4, 34, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.343165+00', '', NULL),
	(62, 35, 1, 'created', '2026-11-25 04:40:02.346523+00', 'system:demo', 8, 35, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.346465+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":92,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"eligible",30,0,6],[8,"chosen",50,1,15]]}'),
	(63, 23, 2, 'resolved', '2026-11-25 04:40:02.348121+00', 'system:demo', 4, 23, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.313928+00', '', NULL),
	(64, 36, 1, 'created', '2026-11-25 04:40:02.349842+00', 'system:demo', 2, 36, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.34977+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,1,10],[8,"factor_zero",0,2,15]]}'),
	(65, 37, 1, 'created', '2026-11-25 04:40:02.350711+00', 'system:demo', 6, 37, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.350652+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"chosen",30,0,6],[8,"eligible",50,2,15]]}'),
	(66, 32, 2, 'resolved', '2026-11-25 04:40:02.352383+00', 'system:demo', 2, 32, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.336544+00', '', NULL),
	(67, 38, 1, 'created', '2026-11-25 04:40:02.354154+00', 'system:demo', 4, 38, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.354096+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":62,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,2,15]]}'),
	(68, 38, 2, 'resolved', '2026-11-25 04:40:02.35576+00', 'system:demo', 4, 38, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.354096+00', '', NULL),
	(172, 86, 2, 'resolved', '2026-11-25 04:40:02.524339+00', 'system:demo', 3, 86, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.492414+00', '', NULL),
	(69, 39, 1, 'created', '2026-11-25 04:40:02.357517+00', 'system:demo', 3, 39, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.357461+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[3,"chosen",10,2,8],[5,"eligible",10,1,3],[6,"eligible",30,1,6],[8,"eligible",50,2,15]]}'),
	(70, 29, 2, 'resolved', '2026-11-25 04:40:02.359113+00', 'system:demo', 8, 29, 2, 'RESOLVED', 5, '2026-11-25 04:40:02.328959+00', '', NULL),
	(71, 40, 1, 'created', '2026-11-25 04:40:02.36095+00', 'system:demo', 8, 40, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.360891+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":75,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,1,6],[8,"chosen",50,1,15]]}'),
	(72, 41, 1, 'created', '2026-11-25 04:40:02.362036+00', 'system:demo', 4, 41, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.361979+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":72,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,1,10],[8,"factor_zero",0,2,15]]}'),
	(73, 35, 2, 'resolved', '2026-11-25 04:40:02.363635+00', 'system:demo', 8, 35, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.346465+00', '', NULL),
	(74, 42, 1, 'created', '2026-11-25 04:40:02.365365+00', 'system:demo', 1, 42, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.365308+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":14,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(75, 36, 2, 'resolved', '2026-11-25 04:40:02.367035+00', 'system:demo', 2, 36, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.34977+00', '', NULL),
	(76, 43, 1, 'created', '2026-11-25 04:40:02.368678+00', 'system:demo', 1, 43, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.36862+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":1,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,0,5],[3,"eligible",20,3,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(77, 13, 2, 'resolved', '2026-11-25 04:40:02.370424+00', 'system:demo', 3, 13, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.281235+00', '', NULL),
	(78, 44, 1, 'created', '2026-11-25 04:40:02.372169+00', 'system:demo', 1, 44, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.372111+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":24,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(79, 44, 2, 'resolved', '2026-11-25 04:40:02.373739+00', 'system:demo', 1, 44, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.372111+00', '', NULL),
	(80, 45, 1, 'created', '2026-11-25 04:40:02.375338+00', 'system:demo', 4, 45, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.375281+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":87,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,0,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(81, 30, 2, 'resolved', '2026-11-25 04:40:02.376973+00', 'system:demo', 4, 30, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.332257+00', '', NULL),
	(82, 46, 1, 'created', '2026-11-25 04:40:02.378643+00', 'system:demo', 2, 46, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.378583+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":37,"operators":[[1,"eligible",30,2,12],[2,"chosen",10,0,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(83, 43, 2, 'resolved', '2026-11-25 04:40:02.380301+00', 'system:demo', 1, 43, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.36862+00', '', NULL),
	(84, 47, 1, 'created', '2026-11-25 04:40:02.382024+00', 'system:demo', 1, 47, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.381967+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(85, 40, 2, 'resolved', '2026-11-25 04:40:02.383611+00', 'system:demo', 8, 40, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.360891+00', '', NULL),
	(86, 48, 1, 'created', '2026-11-25 04:40:02.385436+00', 'system:demo', 6, 48, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.385372+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":40,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"chosen",30,1,6],[8,"eligible",50,0,15]]}'),
	(87, 33, 2, 'resolved', '2026-11-25 04:40:02.387012+00', 'system:demo', 5, 33, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.339845+00', '', NULL),
	(88, 49, 1, 'created', '2026-11-25 04:40:02.388653+00', 'system:demo', 7, 49, 3, 'ACTIVE', 5, '2026-11-25 04:40:02.388595+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(89, 49, 2, 'resolved', '2026-11-25 04:40:02.390323+00', 'system:demo', 7, 49, 3, 'RESOLVED', 5, '2026-11-25 04:40:02.388595+00', '', NULL),
	(90, 50, 1, 'created', '2026-11-25 04:40:02.392449+00', 'system:demo', 8, 50, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.392386+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":60,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,0,15]]}'),
	(91, 42, 2, 'resolved', '2026-11-25 04:40:02.394078+00', 'system:demo', 1, 42, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.365308+00', '', NULL),
	(92, 51, 1, 'created', '2026-11-25 04:40:02.395816+00', 'system:demo', 2, 51, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.395702+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[1,"eligible",30,1,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(93, 45, 2, 'resolved', '2026-11-25 04:40:02.397421+00', 'system:demo', 4, 45, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.375281+00', '', NULL),
	(94, 52, 1, 'created', '2026-11-25 04:40:02.399017+00', 'system:demo', 4, 52, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.39896+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":83,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(95, 47, 2, 'resolved', '2026-11-25 04:40:02.400712+00', 'system:demo', 1, 47, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.381967+00', '', NULL),
	(96, 53, 1, 'created', '2026-11-25 04:40:02.402398+00', 'system:demo', 7, 53, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.402339+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(97, 48, 2, 'resolved', '2026-11-25 04:40:02.404141+00', 'system:demo', 6, 48, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.385372+00', '', NULL),
	(98, 54, 1, 'created', '2026-11-25 04:40:02.405784+00', 'system:demo', 6, 54, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.405725+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,1,6],[8,"eligible",50,1,15]]}'),
	(99, 53, 2, 'resolved', '2026-11-25 04:40:02.407462+00', 'system:demo', 7, 53, 3, 'RESOLVED', 0, '2026-11-25 04:40:02.402339+00', '', NULL),
	(100, 55, 1, 'created', '2026-11-25 04:40:02.40916+00', 'system:demo', 6, 55, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.409103+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,2,6],[8,"eligible",50,1,15]]}'),
	(101, 41, 2, 'resolved', '2026-11-25 04:40:02.410838+00', 'system:demo', 4, 41, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.361979+00', '', NULL),
	(102, 56, 1, 'created', '2026-11-25 04:40:02.41251+00', 'system:demo', 4, 56, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.412454+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,1,15]]}'),
	(103, 22, 2, 'resolved', '2026-11-25 04:40:02.41422+00', 'system:demo', 3, 22, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.310571+00', '', NULL),
	(208, 101, 2, 'resolved', '2026-11-25 04:40:02.586479+00', 'system:demo', 8, 101, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.535214+00', '', NULL),
	(104, 57, 1, 'created', '2026-11-25 04:40:02.415877+00', 'system:demo', 4, 57, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.415814+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":60,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,1,8],[4,"chosen",40,2,10],[8,"factor_zero",0,1,15]]}'),
	(105, 58, 1, 'created', '2026-11-25 04:40:02.416952+00', 'system:demo', 1, 58, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.41688+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,1,8],[4,"eligible",40,3,10],[8,"factor_zero",0,1,15]]}'),
	(106, 58, 2, 'resolved', '2026-11-25 04:40:02.418429+00', 'system:demo', 1, 58, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.41688+00', '', NULL),
	(107, 59, 1, 'created', '2026-11-25 04:40:02.420131+00', 'system:demo', 3, 59, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.420056+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":40,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"chosen",20,1,8],[4,"eligible",40,3,10],[8,"factor_zero",0,1,15]]}'),
	(108, 56, 2, 'resolved', '2026-11-25 04:40:02.421794+00', 'system:demo', 4, 56, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.412454+00', '', NULL),
	(109, 60, 1, 'created', '2026-11-25 04:40:02.423363+00', 'system:demo', 6, 60, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.423305+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,3,6],[8,"eligible",50,1,15]]}'),
	(110, 37, 2, 'resolved', '2026-11-25 04:40:02.425072+00', 'system:demo', 6, 37, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.350652+00', '', NULL),
	(111, 61, 1, 'created', '2026-11-25 04:40:02.426819+00', 'system:demo', 8, 61, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.426747+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":86,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,3,6],[8,"chosen",50,1,15]]}'),
	(112, 62, 1, 'created', '2026-11-25 04:40:02.427796+00', 'system:demo', 6, 62, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.427688+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,3,6],[8,"eligible",50,2,15]]}'),
	(113, 55, 2, 'resolved', '2026-11-25 04:40:02.429471+00', 'system:demo', 6, 55, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.409103+00', '', NULL),
	(114, 63, 1, 'created', '2026-11-25 04:40:02.431059+00', 'system:demo', 2, 63, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.431002+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[1,"eligible",30,0,12],[2,"chosen",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(115, 46, 2, 'resolved', '2026-11-25 04:40:02.43278+00', 'system:demo', 2, 46, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.378583+00', '', NULL),
	(116, 64, 1, 'created', '2026-11-25 04:40:02.434474+00', 'system:demo', 8, 64, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.434414+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":70,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,3,6],[8,"chosen",50,2,15]]}'),
	(117, 60, 2, 'resolved', '2026-11-25 04:40:02.436262+00', 'system:demo', 6, 60, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.423305+00', '', NULL),
	(118, 65, 1, 'created', '2026-11-25 04:40:02.437905+00', 'system:demo', 6, 65, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.437847+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"chosen",30,2,6],[8,"eligible",50,3,15]]}'),
	(119, 61, 2, 'resolved', '2026-11-25 04:40:02.439551+00', 'system:demo', 8, 61, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.426747+00', '', NULL),
	(120, 66, 1, 'created', '2026-11-25 04:40:02.441377+00', 'system:demo', 4, 66, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.441312+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":73,"operators":[[1,"eligible",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(121, 66, 2, 'resolved', '2026-11-25 04:40:02.442982+00', 'system:demo', 4, 66, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.441312+00', '', NULL),
	(122, 67, 1, 'created', '2026-11-25 04:40:02.444588+00', 'system:demo', 1, 67, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.444528+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":17,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(123, 54, 2, 'resolved', '2026-11-25 04:40:02.446301+00', 'system:demo', 6, 54, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.405725+00', '', NULL),
	(124, 68, 1, 'created', '2026-11-25 04:40:02.448027+00', 'system:demo', 1, 68, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.44797+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":11,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(125, 39, 2, 'resolved', '2026-11-25 04:40:02.449651+00', 'system:demo', 3, 39, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.357461+00', '', NULL),
	(126, 69, 1, 'created', '2026-11-25 04:40:02.451361+00', 'system:demo', 3, 69, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.451287+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,2,5],[3,"chosen",20,1,8],[4,"eligible",40,2,10],[8,"factor_zero",0,2,15]]}'),
	(127, 70, 1, 'created', '2026-11-25 04:40:02.452284+00', 'system:demo', 8, 70, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.452229+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":63,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,2,15]]}'),
	(128, 57, 2, 'resolved', '2026-11-25 04:40:02.453909+00', 'system:demo', 4, 57, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.415814+00', '', NULL),
	(129, 71, 1, 'created', '2026-11-25 04:40:02.455504+00', 'system:demo', 8, 71, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.455447+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,3,15]]}'),
	(130, 72, 1, 'created', '2026-11-25 04:40:02.456465+00', 'system:demo', 1, 72, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.45641+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"eligible",40,1,10],[8,"factor_zero",0,4,15]]}'),
	(131, 73, 1, 'created', '2026-11-25 04:40:02.457432+00', 'system:demo', 8, 73, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.457376+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":98,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(132, 74, 1, 'created', '2026-11-25 04:40:02.458306+00', 'system:demo', 4, 74, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.458251+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":70,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,1,10],[8,"factor_zero",0,5,15]]}'),
	(133, 73, 2, 'resolved', '2026-11-25 04:40:02.460187+00', 'system:demo', 8, 73, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.457376+00', '', NULL),
	(134, 75, 1, 'created', '2026-11-25 04:40:02.461941+00', 'system:demo', 4, 75, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.461884+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,2,10],[8,"factor_zero",0,4,15]]}'),
	(135, 63, 2, 'resolved', '2026-11-25 04:40:02.463613+00', 'system:demo', 2, 63, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.431002+00', '', NULL),
	(136, 76, 1, 'created', '2026-11-25 04:40:02.465361+00', 'system:demo', 4, 76, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.465305+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":92,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,3,10],[8,"factor_zero",0,4,15]]}'),
	(137, 77, 1, 'created', '2026-11-25 04:40:02.466326+00', 'system:demo', 4, 77, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.466271+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":81,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,4,10],[8,"factor_zero",0,4,15]]}'),
	(138, 77, 2, 'resolved', '2026-11-25 04:40:02.468141+00', 'system:demo', 4, 77, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.466271+00', '', NULL),
	(139, 78, 1, 'created', '2026-11-25 04:40:02.469763+00', 'system:demo', 8, 78, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.469705+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":67,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(140, 79, 1, 'created', '2026-11-25 04:40:02.470765+00', 'system:demo', 8, 79, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.470706+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":94,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,5,15]]}'),
	(141, 80, 1, 'created', '2026-11-25 04:40:02.471785+00', 'system:demo', 7, 80, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.47168+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(142, 67, 2, 'resolved', '2026-11-25 04:40:02.473566+00', 'system:demo', 1, 67, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.444528+00', '', NULL),
	(143, 81, 1, 'created', '2026-11-25 04:40:02.47513+00', 'system:demo', 7, 81, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.475074+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,1,2]]}'),
	(144, 71, 2, 'resolved', '2026-11-25 04:40:02.476935+00', 'system:demo', 8, 71, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.455447+00', '', NULL),
	(145, 82, 1, 'created', '2026-11-25 04:40:02.47858+00', 'system:demo', 1, 82, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.478523+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":27,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,4,10],[8,"factor_zero",0,5,15]]}'),
	(146, 81, 2, 'resolved', '2026-11-25 04:40:02.480394+00', 'system:demo', 7, 81, 3, 'RESOLVED', 0, '2026-11-25 04:40:02.475074+00', '', NULL),
	(147, 83, 1, 'created', '2026-11-25 04:40:02.482112+00', 'system:demo', 2, 83, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.482056+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":35,"operators":[[1,"eligible",30,3,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,4,10],[8,"factor_zero",0,5,15]]}'),
	(148, 82, 2, 'resolved', '2026-11-25 04:40:02.483944+00', 'system:demo', 1, 82, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.478523+00', '', NULL),
	(149, 84, 1, 'created', '2026-11-25 04:40:02.485642+00', 'system:demo', 4, 84, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.485581+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":74,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,2,5],[3,"eligible",20,2,8],[4,"chosen",40,4,10],[8,"factor_zero",0,5,15]]}'),
	(150, 68, 2, 'resolved', '2026-11-25 04:40:02.48738+00', 'system:demo', 1, 68, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.44797+00', '', NULL),
	(151, 85, 1, 'created', '2026-11-25 04:40:02.488935+00', 'system:demo', 5, 85, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.488878+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":18,"operators":[[3,"eligible",10,2,8],[5,"chosen",10,0,3],[6,"eligible",30,2,6],[8,"eligible",50,5,15]]}'),
	(152, 70, 2, 'resolved', '2026-11-25 04:40:02.490688+00', 'system:demo', 8, 70, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.452229+00', '', NULL),
	(153, 86, 1, 'created', '2026-11-25 04:40:02.492491+00', 'system:demo', 3, 86, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.492414+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,2,8],[4,"eligible",40,5,10],[8,"factor_zero",0,4,15]]}'),
	(154, 87, 1, 'created', '2026-11-25 04:40:02.49348+00', 'system:demo', 6, 87, 2, 'ACTIVE', 5, '2026-11-25 04:40:02.493423+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,4,15]]}'),
	(155, 59, 2, 'resolved', '2026-11-25 04:40:02.495199+00', 'system:demo', 3, 59, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.420056+00', '', NULL),
	(156, 88, 1, 'created', '2026-11-25 04:40:02.496824+00', 'system:demo', 6, 88, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.496767+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"chosen",30,3,6],[8,"eligible",50,4,15]]}'),
	(157, 62, 2, 'resolved', '2026-11-25 04:40:02.498624+00', 'system:demo', 6, 62, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.427688+00', '', NULL),
	(158, 89, 1, 'created', '2026-11-25 04:40:02.500353+00', 'system:demo', 7, 89, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.500285+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,1,2]]}'),
	(159, 65, 2, 'resolved', '2026-11-25 04:40:02.50227+00', 'system:demo', 6, 65, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.437847+00', '', NULL),
	(160, 90, 1, 'created', '2026-11-25 04:40:02.504004+00', 'system:demo', 3, 90, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.503946+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":55,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,2,8],[4,"eligible",40,5,10],[8,"factor_zero",0,4,15]]}'),
	(161, 80, 2, 'resolved', '2026-11-25 04:40:02.505808+00', 'system:demo', 7, 80, 3, 'RESOLVED', 0, '2026-11-25 04:40:02.47168+00', '', NULL),
	(162, 91, 1, 'created', '2026-11-25 04:40:02.507427+00', 'system:demo', 8, 91, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.507369+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(163, 83, 2, 'resolved', '2026-11-25 04:40:02.50915+00', 'system:demo', 2, 83, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.482056+00', '', NULL),
	(164, 92, 1, 'created', '2026-11-25 04:40:02.510828+00', 'system:demo', 4, 92, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.510771+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":87,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,5,10],[8,"factor_zero",0,5,15]]}'),
	(165, 64, 2, 'resolved', '2026-11-25 04:40:02.512665+00', 'system:demo', 8, 64, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.434414+00', '', NULL),
	(166, 93, 1, 'created', '2026-11-25 04:40:02.514371+00', 'system:demo', 8, 93, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.514314+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":71,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(167, 78, 2, 'resolved', '2026-11-25 04:40:02.516215+00', 'system:demo', 8, 78, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.469705+00', '', NULL),
	(168, 94, 1, 'created', '2026-11-25 04:40:02.517882+00', 'system:demo', 8, 94, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.517824+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,4,15]]}'),
	(169, 89, 2, 'resolved', '2026-11-25 04:40:02.519664+00', 'system:demo', 7, 89, 3, 'RESOLVED', 0, '2026-11-25 04:40:02.500285+00', '', NULL),
	(170, 95, 1, 'created', '2026-11-25 04:40:02.521521+00', 'system:demo', 8, 95, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.521457+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":91,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,5,15]]}'),
	(171, 96, 1, 'created', '2026-11-25 04:40:02.522517+00', 'system:demo', 4, 96, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.522449+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":85,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,6,10],[8,"factor_zero",0,6,15]]}'),
	(173, 97, 1, 'created', '2026-11-25 04:40:02.526105+00', 'system:demo', 3, 97, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.526026+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":54,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"chosen",20,2,8],[4,"eligible",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(174, 98, 1, 'created', '2026-11-25 04:40:02.527049+00', 'system:demo', 4, 98, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.526992+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":89,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,3,8],[4,"chosen",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(175, 99, 1, 'created', '2026-11-25 04:40:02.528047+00', 'system:demo', 6, 99, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.527988+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":31,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,6,15]]}'),
	(176, 97, 2, 'resolved', '2026-11-25 04:40:02.530029+00', 'system:demo', 3, 97, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.526026+00', '', NULL),
	(177, 100, 1, 'created', '2026-11-25 04:40:02.531804+00', 'system:demo', 4, 100, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.531691+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":80,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,1,5],[3,"eligible",20,2,8],[4,"chosen",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(178, 88, 2, 'resolved', '2026-11-25 04:40:02.533704+00', 'system:demo', 6, 88, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.496767+00', '', NULL),
	(179, 101, 1, 'created', '2026-11-25 04:40:02.535272+00', 'system:demo', 8, 101, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.535214+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":99,"operators":[[3,"eligible",10,2,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(180, 87, 2, 'resolved', '2026-11-25 04:40:02.537166+00', 'system:demo', 6, 87, 2, 'RESOLVED', 5, '2026-11-25 04:40:02.493423+00', '', NULL),
	(181, 102, 1, 'created', '2026-11-25 04:40:02.538817+00', 'system:demo', 7, 102, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.53876+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,0,2]]}'),
	(182, 79, 2, 'resolved', '2026-11-25 04:40:02.540677+00', 'system:demo', 8, 79, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.470706+00', '', NULL),
	(183, 103, 1, 'created', '2026-11-25 04:40:02.542463+00', 'system:demo', 2, 103, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.54239+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,1,12],[2,"chosen",10,1,5],[3,"eligible",20,2,8],[4,"eligible",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(184, 99, 2, 'resolved', '2026-11-25 04:40:02.544215+00', 'system:demo', 6, 99, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.527988+00', '', NULL),
	(185, 104, 1, 'created', '2026-11-25 04:40:02.545816+00', 'system:demo', 3, 104, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.54576+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,2,8],[4,"eligible",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(186, 96, 2, 'resolved', '2026-11-25 04:40:02.547657+00', 'system:demo', 4, 96, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.522449+00', '', NULL),
	(187, 105, 1, 'created', '2026-11-25 04:40:02.549343+00', 'system:demo', 8, 105, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.549286+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":51,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(188, 84, 2, 'resolved', '2026-11-25 04:40:02.551271+00', 'system:demo', 4, 84, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.485581+00', '', NULL),
	(189, 106, 1, 'created', '2026-11-25 04:40:02.552867+00', 'system:demo', 6, 106, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.552811+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":30,"operators":[[3,"eligible",10,3,8],[5,"eligible",10,1,3],[6,"chosen",30,0,6],[8,"eligible",50,7,15]]}'),
	(190, 107, 1, 'created', '2026-11-25 04:40:02.553937+00', 'system:demo', 4, 107, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.553879+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,3,8],[4,"chosen",40,7,10],[8,"factor_zero",0,7,15]]}'),
	(191, 100, 2, 'resolved', '2026-11-25 04:40:02.55569+00', 'system:demo', 4, 100, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.531691+00', '', NULL),
	(192, 108, 1, 'created', '2026-11-25 04:40:02.557477+00', 'system:demo', 4, 108, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.557417+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":83,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,3,8],[4,"chosen",40,7,10],[8,"factor_zero",0,7,15]]}'),
	(193, 109, 1, 'created', '2026-11-25 04:40:02.558429+00', 'system:demo', 7, 109, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.558372+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":0,"operators":[[7,"chosen",1,1,2]]}'),
	(194, 93, 2, 'resolved', '2026-11-25 04:40:02.560443+00', 'system:demo', 8, 93, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.514314+00', '', NULL),
	(195, 110, 1, 'created', '2026-11-25 04:40:02.562142+00', 'system:demo', 3, 110, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.562086+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":42,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,2,5],[3,"chosen",20,3,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(196, 85, 2, 'resolved', '2026-11-25 04:40:02.564077+00', 'system:demo', 5, 85, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.488878+00', '', NULL),
	(197, 111, 1, 'created', '2026-11-25 04:40:02.566414+00', 'system:demo', NULL, 111, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.566414+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(198, 106, 2, 'resolved', '2026-11-25 04:40:02.56854+00', 'system:demo', 6, 106, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.552811+00', '', NULL),
	(199, 112, 1, 'created', '2026-11-25 04:40:02.570294+00', 'system:demo', 2, 112, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.570235+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,1,12],[2,"chosen",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(200, 108, 2, 'resolved', '2026-11-25 04:40:02.572217+00', 'system:demo', 4, 108, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.557417+00', '', NULL),
	(201, 113, 1, 'created', '2026-11-25 04:40:02.573947+00', 'system:demo', 8, 113, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.573889+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(202, 113, 2, 'resolved', '2026-11-25 04:40:02.575684+00', 'system:demo', 8, 113, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.573889+00', '', NULL),
	(203, 114, 1, 'created', '2026-11-25 04:40:02.57742+00', 'system:demo', 4, 114, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.577363+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":67,"operators":[[1,"eligible",30,1,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"chosen",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(204, 72, 2, 'resolved', '2026-11-25 04:40:02.579258+00', 'system:demo', 1, 72, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.45641+00', '', NULL),
	(205, 115, 1, 'created', '2026-11-25 04:40:02.580892+00', 'system:demo', 8, 115, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.580835+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":96,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(206, 69, 2, 'resolved', '2026-11-25 04:40:02.582867+00', 'system:demo', 3, 69, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.451287+00', '', NULL),
	(207, 116, 1, 'created', '2026-11-25 04:40:02.584512+00', 'system:demo', 3, 116, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.584456+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":8,"operators":[[3,"chosen",10,3,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,7,15]]}'),
	(209, 117, 1, 'created', '2026-11-25 04:40:02.588098+00', 'system:demo', 1, 117, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.58804+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,0,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(210, 112, 2, 'resolved', '2026-11-25 04:40:02.590009+00', 'system:demo', 2, 112, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.570235+00', '', NULL),
	(211, 118, 1, 'created', '2026-11-25 04:40:02.591697+00', 'system:demo', 1, 118, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.591639+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":4,"operators":[[1,"chosen",30,1,12],[2,"eligible",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(212, 107, 2, 'resolved', '2026-11-25 04:40:02.597338+00', 'system:demo', 4, 107, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.553879+00', '', NULL),
	(213, 119, 1, 'created', '2026-11-25 04:40:02.598994+00', 'system:demo', 8, 119, 2, 'ACTIVE', 5, '2026-11-25 04:40:02.598938+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":56,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(214, 92, 2, 'resolved', '2026-11-25 04:40:02.600843+00', 'system:demo', 4, 92, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.510771+00', '', NULL),
	(215, 120, 1, 'created', '2026-11-25 04:40:02.60261+00', 'system:demo', 1, 120, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.602554+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":28,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(216, 109, 2, 'resolved', '2026-11-25 04:40:02.604424+00', 'system:demo', 7, 109, 3, 'RESOLVED', 0, '2026-11-25 04:40:02.558372+00', '', NULL),
	(217, 111, 2, 'assigned', '2026-11-25 04:40:02.604661+00', 'system:drain', 7, 111, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.566414+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[7, "chosen", 1, 1, 2]]}'),
	(218, 121, 1, 'created', '2026-11-25 04:40:02.606391+00', 'system:demo', 2, 18, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.606333+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":30,"operators":[[1,"eligible",30,3,12],[2,"chosen",10,2,5],[3,"eligible",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(219, 122, 1, 'created', '2026-11-25 04:40:02.60734+00', 'system:demo', 3, 73, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.607284+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":57,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,3,5],[3,"chosen",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(220, 98, 2, 'resolved', '2026-11-25 04:40:02.609177+00', 'system:demo', 4, 98, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.526992+00', '', NULL),
	(221, 123, 1, 'created', '2026-11-25 04:40:02.610953+00', 'system:demo', 1, 109, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.610894+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":10,"operators":[[1,"chosen",30,3,12],[2,"eligible",10,3,5],[3,"eligible",20,5,8],[4,"eligible",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(222, 123, 2, 'resolved', '2026-11-25 04:40:02.612945+00', 'system:demo', 1, 109, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.610894+00', '', NULL),
	(223, 124, 1, 'created', '2026-11-25 04:40:02.614653+00', 'system:demo', 4, 103, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.614594+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":74,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,3,5],[3,"eligible",20,5,8],[4,"chosen",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(224, 90, 2, 'resolved', '2026-11-25 04:40:02.61655+00', 'system:demo', 3, 90, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.503946+00', '', NULL),
	(225, 125, 1, 'created', '2026-11-25 04:40:02.618256+00', 'system:demo', 1, 98, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.618198+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":19,"operators":[[1,"chosen",30,3,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(226, 126, 1, 'created', '2026-11-25 04:40:02.619212+00', 'system:demo', 4, 9, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.619156+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":69,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,3,5],[3,"eligible",20,4,8],[4,"chosen",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(227, 105, 2, 'resolved', '2026-11-25 04:40:02.621118+00', 'system:demo', 8, 105, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.549286+00', '', NULL),
	(228, 127, 1, 'created', '2026-11-25 04:40:02.622899+00', 'system:demo', 2, 33, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.622824+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":38,"operators":[[1,"eligible",30,4,12],[2,"chosen",10,3,5],[3,"eligible",20,4,8],[4,"eligible",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(229, 128, 1, 'created', '2026-11-25 04:40:02.623801+00', 'system:demo', 1, 16, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.623685+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,4,12],[2,"eligible",10,4,5],[3,"eligible",20,4,8],[4,"eligible",40,7,10],[8,"factor_zero",0,6,15]]}'),
	(230, 129, 1, 'created', '2026-11-25 04:40:02.624754+00', 'system:demo', 3, 64, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.624697+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":3,"operators":[[3,"chosen",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"eligible",50,6,15]]}'),
	(231, 75, 2, 'resolved', '2026-11-25 04:40:02.626679+00', 'system:demo', 4, 75, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.461884+00', '', NULL),
	(232, 130, 1, 'created', '2026-11-25 04:40:02.628347+00', 'system:demo', 8, 98, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.62829+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[3,"eligible",10,5,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,6,15]]}'),
	(233, 104, 2, 'resolved', '2026-11-25 04:40:02.630325+00', 'system:demo', 3, 104, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.54576+00', '', NULL),
	(234, 131, 1, 'created', '2026-11-25 04:40:02.632065+00', 'system:demo', 8, 58, 2, 'ACTIVE', 5, '2026-11-25 04:40:02.632006+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":81,"operators":[[3,"eligible",10,4,8],[5,"eligible",10,0,3],[6,"eligible",30,0,6],[8,"chosen",50,7,15]]}'),
	(235, 51, 2, 'resolved', '2026-11-25 04:40:02.634086+00', 'system:demo', 2, 51, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.395702+00', '', NULL),
	(236, 132, 1, 'created', '2026-11-25 04:40:02.635681+00', 'system:demo', 3, 61, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.635624+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,3,5],[3,"chosen",20,4,8],[4,"eligible",40,6,10],[8,"factor_zero",0,8,15]]}'),
	(237, 126, 2, 'resolved', '2026-11-25 04:40:02.637701+00', 'system:demo', 4, 9, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.619156+00', '', NULL),
	(238, 133, 1, 'created', '2026-11-25 04:40:02.639405+00', 'system:demo', 3, 84, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.639346+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,3,5],[3,"chosen",20,5,8],[4,"eligible",40,5,10],[8,"factor_zero",0,8,15]]}'),
	(239, 120, 2, 'resolved', '2026-11-25 04:40:02.641393+00', 'system:demo', 1, 120, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.602554+00', '', NULL),
	(240, 134, 1, 'created', '2026-11-25 04:40:02.643117+00', 'system:demo', 4, 49, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.643059+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":84,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,3,5],[3,"eligible",20,6,8],[4,"chosen",40,5,10],[8,"factor_zero",0,8,15]]}'),
	(241, 103, 2, 'resolved', '2026-11-25 04:40:02.644996+00', 'system:demo', 2, 103, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.54239+00', '', NULL),
	(340, 159, 2, 'resolved', '2026-11-25 04:40:02.813365+00', 'system:demo', 1, 3, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.726309+00', '', NULL),
	(242, 135, 1, 'created', '2026-11-25 04:40:02.646669+00', 'system:demo', 6, 101, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.646595+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":32,"operators":[[3,"eligible",10,6,8],[5,"eligible",10,0,3],[6,"chosen",30,0,6],[8,"eligible",50,8,15]]}'),
	(243, 76, 2, 'resolved', '2026-11-25 04:40:02.648561+00', 'system:demo', 4, 76, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.465305+00', '', NULL),
	(244, 136, 1, 'created', '2026-11-25 04:40:02.650206+00', 'system:demo', 1, 27, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.650148+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":5,"operators":[[1,"chosen",30,4,12],[2,"eligible",10,2,5],[3,"eligible",20,6,8],[4,"eligible",40,5,10],[8,"factor_zero",0,8,15]]}'),
	(245, 74, 2, 'resolved', '2026-11-25 04:40:02.652313+00', 'system:demo', 4, 74, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.458251+00', '', NULL),
	(246, 137, 1, 'created', '2026-11-25 04:40:02.654067+00', 'system:demo', NULL, 13, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.654067+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(247, 116, 2, 'resolved', '2026-11-25 04:40:02.656177+00', 'system:demo', 3, 116, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.584456+00', '', NULL),
	(248, 138, 1, 'created', '2026-11-25 04:40:02.657825+00', 'system:demo', 4, 63, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.657767+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":85,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,2,5],[3,"eligible",20,5,8],[4,"chosen",40,4,10],[8,"factor_zero",0,8,15]]}'),
	(249, 119, 2, 'resolved', '2026-11-25 04:40:02.659787+00', 'system:demo', 8, 119, 2, 'RESOLVED', 5, '2026-11-25 04:40:02.598938+00', '', NULL),
	(250, 139, 1, 'created', '2026-11-25 04:40:02.661786+00', 'system:demo', 3, 4, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.661727+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":3,"operators":[[3,"chosen",10,5,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"eligible",50,7,15]]}'),
	(251, 140, 1, 'created', '2026-11-25 04:40:02.662733+00', 'system:demo', 1, 115, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.662675+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":10,"operators":[[1,"chosen",30,5,12],[2,"eligible",10,2,5],[3,"eligible",20,6,8],[4,"eligible",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(252, 139, 2, 'resolved', '2026-11-25 04:40:02.664698+00', 'system:demo', 3, 4, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.661727+00', '', NULL),
	(253, 141, 1, 'created', '2026-11-25 04:40:02.666415+00', 'system:demo', 4, 107, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.666356+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":94,"operators":[[1,"eligible",30,6,12],[2,"eligible",10,2,5],[3,"eligible",20,5,8],[4,"chosen",40,5,10],[8,"factor_zero",0,7,15]]}'),
	(254, 136, 2, 'resolved', '2026-11-25 04:40:02.668396+00', 'system:demo', 1, 27, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.650148+00', '', NULL),
	(255, 142, 1, 'created', '2026-11-25 04:40:02.670011+00', 'system:demo', 2, 50, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.669954+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":38,"operators":[[1,"eligible",30,5,12],[2,"chosen",10,2,5],[3,"eligible",20,5,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(256, 140, 2, 'resolved', '2026-11-25 04:40:02.672026+00', 'system:demo', 1, 115, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.662675+00', '', NULL),
	(257, 143, 1, 'created', '2026-11-25 04:40:02.673696+00', 'system:demo', 3, 56, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.673638+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,3,5],[3,"chosen",20,5,8],[4,"eligible",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(258, 121, 2, 'resolved', '2026-11-25 04:40:02.675637+00', 'system:demo', 2, 18, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.606333+00', '', NULL),
	(259, 144, 1, 'created', '2026-11-25 04:40:02.677474+00', 'system:demo', NULL, 78, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.677474+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(260, 142, 2, 'resolved', '2026-11-25 04:40:02.679425+00', 'system:demo', 2, 50, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.669954+00', '', NULL),
	(261, 145, 1, 'created', '2026-11-25 04:40:02.681207+00', 'system:demo', 4, 98, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.681066+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":74,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,6,10],[8,"factor_zero",0,7,15]]}'),
	(262, 129, 2, 'resolved', '2026-11-25 04:40:02.682965+00', 'system:demo', 3, 64, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.624697+00', '', NULL),
	(263, 146, 1, 'created', '2026-11-25 04:40:02.684685+00', 'system:demo', 4, 99, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.68462+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":95,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"eligible",20,5,8],[4,"chosen",40,7,10],[8,"factor_zero",0,7,15]]}'),
	(264, 118, 2, 'resolved', '2026-11-25 04:40:02.686634+00', 'system:demo', 1, 118, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.591639+00', '', NULL),
	(265, 147, 1, 'created', '2026-11-25 04:40:02.688356+00', 'system:demo', 3, 1, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.688299+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"chosen",20,5,8],[4,"eligible",40,8,10],[8,"factor_zero",0,7,15]]}'),
	(266, 91, 2, 'resolved', '2026-11-25 04:40:02.690244+00', 'system:demo', 8, 91, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.507369+00', '', NULL),
	(267, 148, 1, 'created', '2026-11-25 04:40:02.692127+00', 'system:demo', 4, 90, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.692069+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":68,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,8,10],[8,"factor_zero",0,6,15]]}'),
	(268, 117, 2, 'resolved', '2026-11-25 04:40:02.694088+00', 'system:demo', 1, 117, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.58804+00', '', NULL),
	(269, 149, 1, 'created', '2026-11-25 04:40:02.695788+00', 'system:demo', 4, 58, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.695673+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":95,"operators":[[1,"eligible",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(270, 50, 2, 'resolved', '2026-11-25 04:40:02.697744+00', 'system:demo', 8, 50, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.392386+00', '', NULL),
	(271, 150, 1, 'created', '2026-11-25 04:40:02.69931+00', 'system:demo', 1, 35, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.699251+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":20,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,5,15]]}'),
	(272, 151, 1, 'created', '2026-11-25 04:40:02.700313+00', 'system:demo', 2, 93, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.700249+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":30,"operators":[[1,"eligible",30,3,12],[2,"chosen",10,1,5],[3,"eligible",20,6,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,5,15]]}'),
	(273, 127, 2, 'resolved', '2026-11-25 04:40:02.702364+00', 'system:demo', 2, 33, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.622824+00', '', NULL),
	(274, 152, 1, 'created', '2026-11-25 04:40:02.704206+00', 'system:demo', NULL, 103, 3, 'ACTIVE', 5, '2026-11-25 04:40:02.704206+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(275, 153, 1, 'created', '2026-11-25 04:40:02.705319+00', 'system:demo', 8, 30, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.705264+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":62,"operators":[[3,"eligible",10,6,8],[5,"eligible",10,0,3],[6,"eligible",30,1,6],[8,"chosen",50,5,15]]}'),
	(276, 122, 2, 'resolved', '2026-11-25 04:40:02.707252+00', 'system:demo', 3, 73, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.607284+00', '', NULL),
	(277, 154, 1, 'created', '2026-11-25 04:40:02.708935+00', 'system:demo', 6, 76, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.708865+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":43,"operators":[[3,"eligible",10,5,8],[5,"eligible",10,0,3],[6,"chosen",30,1,6],[8,"eligible",50,6,15]]}'),
	(278, 150, 2, 'resolved', '2026-11-25 04:40:02.712551+00', 'system:demo', 1, 35, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.699251+00', '', NULL),
	(279, 155, 1, 'created', '2026-11-25 04:40:02.714242+00', 'system:demo', 8, 14, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.714185+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":76,"operators":[[3,"eligible",10,5,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(280, 156, 1, 'created', '2026-11-25 04:40:02.715201+00', 'system:demo', 1, 116, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.715144+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":16,"operators":[[1,"chosen",30,2,12],[2,"eligible",10,1,5],[3,"eligible",20,5,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(281, 141, 2, 'resolved', '2026-11-25 04:40:02.717175+00', 'system:demo', 4, 107, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.666356+00', '', NULL),
	(282, 157, 1, 'created', '2026-11-25 04:40:02.718975+00', 'system:demo', 4, 41, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.718915+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,5,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(283, 153, 2, 'resolved', '2026-11-25 04:40:02.720877+00', 'system:demo', 8, 30, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.705264+00', '', NULL),
	(284, 158, 1, 'created', '2026-11-25 04:40:02.722719+00', 'system:demo', 3, 4, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.72266+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,3,12],[2,"eligible",10,1,5],[3,"chosen",20,5,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,6,15]]}'),
	(285, 124, 2, 'resolved', '2026-11-25 04:40:02.724676+00', 'system:demo', 4, 103, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.614594+00', '', NULL),
	(286, 159, 1, 'created', '2026-11-25 04:40:02.726366+00', 'system:demo', 1, 3, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.726309+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":10,"operators":[[1,"chosen",30,3,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"eligible",40,9,10],[8,"factor_zero",0,6,15]]}'),
	(287, 160, 1, 'created', '2026-11-25 04:40:02.727339+00', 'system:demo', 8, 4, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.727281+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[3,"eligible",10,6,8],[5,"eligible",10,0,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(288, 161, 1, 'created', '2026-11-25 04:40:02.728332+00', 'system:demo', 4, 84, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.728261+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":90,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"eligible",20,6,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(289, 162, 1, 'created', '2026-11-25 04:40:02.729318+00', 'system:demo', 3, 70, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.729263+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":55,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,1,5],[3,"chosen",20,6,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(290, 163, 1, 'created', '2026-11-25 04:40:02.73027+00', 'system:demo', 2, 2, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.730211+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":34,"operators":[[1,"eligible",30,4,12],[2,"chosen",10,1,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(291, 164, 1, 'created', '2026-11-25 04:40:02.731297+00', 'system:demo', 3, 113, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.731236+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":52,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,2,5],[3,"chosen",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(292, 165, 1, 'created', '2026-11-25 04:40:02.732366+00', 'system:demo', NULL, 49, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.732366+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(293, 166, 1, 'created', '2026-11-25 04:40:02.733588+00', 'system:demo', 5, 88, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.73353+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":9,"operators":[[3,"at_limit",10,8,8],[5,"chosen",10,0,3],[6,"eligible",30,2,6],[8,"eligible",50,7,15]]}'),
	(294, 162, 2, 'resolved', '2026-11-25 04:40:02.735686+00', 'system:demo', 3, 70, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.729263+00', '', NULL),
	(295, 167, 1, 'created', '2026-11-25 04:40:02.73747+00', 'system:demo', 6, 28, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.737413+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[3,"eligible",10,7,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,7,15]]}'),
	(296, 168, 1, 'created', '2026-11-25 04:40:02.738531+00', 'system:demo', 3, 55, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.738477+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,2,5],[3,"chosen",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(297, 52, 2, 'resolved', '2026-11-25 04:40:02.740562+00', 'system:demo', 4, 52, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.39896+00', '', NULL),
	(298, 169, 1, 'created', '2026-11-25 04:40:02.742394+00', 'system:demo', 4, 93, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.742335+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":40,"operators":[[1,"eligible",30,4,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(299, 170, 1, 'created', '2026-11-25 04:40:02.743378+00', 'system:demo', 1, 4, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.743322+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":18,"operators":[[1,"chosen",30,4,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(300, 167, 2, 'resolved', '2026-11-25 04:40:02.745458+00', 'system:demo', 6, 28, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.737413+00', '', NULL),
	(301, 171, 1, 'created', '2026-11-25 04:40:02.747183+00', 'system:demo', NULL, 68, 3, 'ACTIVE', 5, '2026-11-25 04:40:02.747183+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(302, 147, 2, 'resolved', '2026-11-25 04:40:02.749351+00', 'system:demo', 3, 1, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.688299+00', '', NULL),
	(303, 172, 1, 'created', '2026-11-25 04:40:02.751034+00', 'system:demo', 2, 29, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.750976+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":37,"operators":[[1,"eligible",30,5,12],[2,"chosen",10,2,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(304, 131, 2, 'resolved', '2026-11-25 04:40:02.753219+00', 'system:demo', 8, 58, 2, 'RESOLVED', 5, '2026-11-25 04:40:02.632006+00', '', NULL),
	(305, 173, 1, 'created', '2026-11-25 04:40:02.754858+00', 'system:demo', 3, 98, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.7548+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":47,"operators":[[1,"eligible",30,5,12],[2,"eligible",10,3,5],[3,"chosen",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,6,15]]}'),
	(306, 102, 2, 'resolved', '2026-11-25 04:40:02.757074+00', 'system:demo', 7, 102, 3, 'RESOLVED', 0, '2026-11-25 04:40:02.53876+00', '', NULL),
	(307, 152, 2, 'assigned', '2026-11-25 04:40:02.757324+00', 'system:drain', 7, 103, 3, 'ACTIVE', 5, '2026-11-25 04:40:02.704206+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[7, "chosen", 1, 1, 2]]}'),
	(376, 208, 2, 'resolved', '2026-11-25 04:40:02.895393+00', 'system:corners', NULL, 906, 5, 'RESOLVED', 0, '2026-11-25 04:40:02.894012+00', '', NULL),
	(308, 174, 1, 'created', '2026-11-25 04:40:02.758974+00', 'system:demo', 1, 57, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.758896+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":1,"operators":[[1,"chosen",30,5,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,6,15]]}'),
	(309, 175, 1, 'created', '2026-11-25 04:40:02.760076+00', 'system:demo', NULL, 64, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.760076+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(310, 148, 2, 'resolved', '2026-11-25 04:40:02.762605+00', 'system:demo', 4, 90, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.692069+00', '', NULL),
	(311, 176, 1, 'created', '2026-11-25 04:40:02.764795+00', 'system:demo', 8, 71, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.764735+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":61,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"chosen",50,6,15]]}'),
	(312, 177, 1, 'created', '2026-11-25 04:40:02.765951+00', 'system:demo', 4, 30, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.76589+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":45,"operators":[[1,"eligible",30,6,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(313, 132, 2, 'resolved', '2026-11-25 04:40:02.768044+00', 'system:demo', 3, 61, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.635624+00', '', NULL),
	(314, 178, 1, 'created', '2026-11-25 04:40:02.769772+00', 'system:demo', 1, 45, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.769714+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":23,"operators":[[1,"chosen",30,6,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(315, 179, 1, 'created', '2026-11-25 04:40:02.770735+00', 'system:demo', 1, 30, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.770679+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":16,"operators":[[1,"chosen",30,7,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(316, 180, 1, 'created', '2026-11-25 04:40:02.771782+00', 'system:demo', 1, 87, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.771671+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":27,"operators":[[1,"chosen",30,8,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(317, 169, 2, 'resolved', '2026-11-25 04:40:02.773898+00', 'system:demo', 4, 93, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.742335+00', '', NULL),
	(318, 181, 1, 'created', '2026-11-25 04:40:02.775583+00', 'system:demo', 4, 29, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.775521+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":91,"operators":[[1,"eligible",30,9,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(319, 114, 2, 'resolved', '2026-11-25 04:40:02.777591+00', 'system:demo', 4, 114, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.577363+00', '', NULL),
	(320, 182, 1, 'created', '2026-11-25 04:40:02.779331+00', 'system:demo', 4, 98, 1, 'ACTIVE', 5, '2026-11-25 04:40:02.779272+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":93,"operators":[[1,"eligible",30,9,12],[2,"eligible",10,3,5],[3,"eligible",20,7,8],[4,"chosen",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(321, 151, 2, 'resolved', '2026-11-25 04:40:02.781511+00', 'system:demo', 2, 93, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.700249+00', '', NULL),
	(322, 183, 1, 'created', '2026-11-25 04:40:02.783243+00', 'system:demo', 1, 59, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.783184+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":25,"operators":[[1,"chosen",30,9,12],[2,"eligible",10,2,5],[3,"eligible",20,7,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,7,15]]}'),
	(323, 138, 2, 'resolved', '2026-11-25 04:40:02.785413+00', 'system:demo', 4, 63, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.657767+00', '', NULL),
	(324, 184, 1, 'created', '2026-11-25 04:40:02.787072+00', 'system:demo', 3, 38, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.787013+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":6,"operators":[[3,"chosen",10,7,8],[5,"eligible",10,1,3],[6,"eligible",30,2,6],[8,"eligible",50,7,15]]}'),
	(325, 178, 2, 'resolved', '2026-11-25 04:40:02.789257+00', 'system:demo', 1, 45, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.769714+00', '', NULL),
	(326, 185, 1, 'created', '2026-11-25 04:40:02.79084+00', 'system:demo', 1, 119, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.790782+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":13,"operators":[[1,"chosen",30,9,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(327, 186, 1, 'created', '2026-11-25 04:40:02.791975+00', 'system:demo', 6, 3, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.791915+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":15,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,1,3],[6,"chosen",30,2,6],[8,"eligible",50,7,15]]}'),
	(328, 187, 1, 'created', '2026-11-25 04:40:02.792862+00', 'system:demo', 5, 54, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.792807+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":6,"operators":[[3,"at_limit",10,8,8],[5,"chosen",10,1,3],[6,"eligible",30,3,6],[8,"eligible",50,7,15]]}'),
	(329, 188, 1, 'created', '2026-11-25 04:40:02.793738+00', 'system:demo', 6, 108, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.793682+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":15,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"chosen",30,3,6],[8,"eligible",50,7,15]]}'),
	(330, 156, 2, 'resolved', '2026-11-25 04:40:02.795939+00', 'system:demo', 1, 116, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.715144+00', '', NULL),
	(331, 189, 1, 'created', '2026-11-25 04:40:02.797518+00', 'system:demo', 6, 118, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.79746+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":14,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"chosen",30,4,6],[8,"eligible",50,7,15]]}'),
	(332, 174, 2, 'resolved', '2026-11-25 04:40:02.799552+00', 'system:demo', 1, 57, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.758896+00', '', NULL),
	(333, 190, 1, 'created', '2026-11-25 04:40:02.80133+00', 'system:demo', 1, 72, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.801267+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":25,"operators":[[1,"chosen",30,8,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(334, 154, 2, 'resolved', '2026-11-25 04:40:02.80351+00', 'system:demo', 6, 76, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.708865+00', '', NULL),
	(335, 191, 1, 'created', '2026-11-25 04:40:02.805154+00', 'system:demo', 2, 119, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.805094+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":36,"operators":[[1,"eligible",30,9,12],[2,"chosen",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,7,15]]}'),
	(336, 192, 1, 'created', '2026-11-25 04:40:02.806022+00', 'system:demo', 8, 83, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.805965+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":79,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"eligible",30,4,6],[8,"chosen",50,7,15]]}'),
	(337, 179, 2, 'resolved', '2026-11-25 04:40:02.80821+00', 'system:demo', 1, 30, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.770679+00', '', NULL),
	(338, 193, 1, 'created', '2026-11-25 04:40:02.810002+00', 'system:demo', 4, 13, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.809943+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":44,"operators":[[1,"eligible",30,8,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"chosen",40,9,10],[8,"factor_zero",0,8,15]]}'),
	(339, 194, 1, 'created', '2026-11-25 04:40:02.810951+00', 'system:demo', NULL, 24, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.810951+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(341, 195, 1, 'created', '2026-11-25 04:40:02.81494+00', 'system:demo', 8, 81, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.814884+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":65,"operators":[[3,"at_limit",10,8,8],[5,"eligible",10,2,3],[6,"eligible",30,4,6],[8,"chosen",50,8,15]]}'),
	(342, 152, 3, 'resolved', '2026-11-25 04:40:02.817186+00', 'system:demo', 7, 103, 3, 'RESOLVED', 5, '2026-11-25 04:40:02.704206+00', '', NULL),
	(343, 171, 2, 'assigned', '2026-11-25 04:40:02.817427+00', 'system:drain', 7, 68, 3, 'ACTIVE', 5, '2026-11-25 04:40:02.747183+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[7, "chosen", 1, 1, 2]]}'),
	(344, 196, 1, 'created', '2026-11-25 04:40:02.818927+00', 'system:demo', 1, 93, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.818869+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":26,"operators":[[1,"chosen",30,7,12],[2,"eligible",10,3,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,9,15]]}'),
	(345, 188, 2, 'resolved', '2026-11-25 04:40:02.821104+00', 'system:demo', 6, 108, 2, 'RESOLVED', 0, '2026-11-25 04:40:02.793682+00', '', NULL),
	(346, 197, 1, 'created', '2026-11-25 04:40:02.822873+00', 'system:demo', NULL, 111, 3, 'ACTIVE', 0, '2026-11-25 04:40:02.822873+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[7, "at_limit", 1, 2, 2]]}'),
	(347, 172, 2, 'resolved', '2026-11-25 04:40:02.825191+00', 'system:demo', 2, 29, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.750976+00', '', NULL),
	(348, 198, 1, 'created', '2026-11-25 04:40:02.826969+00', 'system:demo', 1, 38, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.826908+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":17,"operators":[[1,"chosen",30,8,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"at_limit",40,10,10],[8,"factor_zero",0,9,15]]}'),
	(349, 182, 2, 'resolved', '2026-11-25 04:40:02.8291+00', 'system:demo', 4, 98, 1, 'RESOLVED', 5, '2026-11-25 04:40:02.779272+00', '', NULL),
	(350, 199, 1, 'created', '2026-11-25 04:40:02.830843+00', 'system:demo', 1, 16, 1, 'ACTIVE', 0, '2026-11-25 04:40:02.830786+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":22,"operators":[[1,"chosen",30,9,12],[2,"eligible",10,2,5],[3,"at_limit",20,8,8],[4,"eligible",40,9,10],[8,"factor_zero",0,9,15]]}'),
	(351, 143, 2, 'resolved', '2026-11-25 04:40:02.832973+00', 'system:demo', 3, 56, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.673638+00', '', NULL),
	(352, 200, 1, 'created', '2026-11-25 04:40:02.834645+00', 'system:demo', 8, 96, 2, 'ACTIVE', 0, '2026-11-25 04:40:02.834586+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":68,"operators":[[3,"eligible",10,7,8],[5,"eligible",10,2,3],[6,"eligible",30,3,6],[8,"chosen",50,9,15]]}'),
	(353, 185, 2, 'resolved', '2026-11-25 04:40:02.836841+00', 'system:demo', 1, 119, 1, 'RESOLVED', 0, '2026-11-25 04:40:02.790782+00', '', NULL),
	(354, 201, 1, 'created', '2026-11-25 04:40:02.848374+00', 'system:corners', 9, 901, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.848315+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":123053045,"operators":[[9,"chosen",1000000000,0,6],[10,"factor_zero",0,0,1]]}'),
	(355, 202, 1, 'created', '2026-11-25 04:40:02.84921+00', 'system:corners', 9, 902, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849155+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":438400522,"operators":[[9,"chosen",1000000000,1,6],[10,"factor_zero",0,0,1]]}'),
	(356, 203, 1, 'created', '2026-11-25 04:40:02.84994+00', 'system:corners', 9, 903, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849885+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":363401342,"operators":[[9,"chosen",1000000000,2,6],[10,"factor_zero",0,0,1]]}'),
	(357, 204, 1, 'created', '2026-11-25 04:40:02.850738+00', 'system:corners', 9, 904, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.850684+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":158080824,"operators":[[9,"chosen",1000000000,3,6],[10,"factor_zero",0,0,1]]}'),
	(358, 205, 1, 'created', '2026-11-25 04:40:02.851691+00', 'system:corners', 9, 905, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.85163+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":98655792,"operators":[[9,"chosen",1000000000,4,6],[10,"factor_zero",0,0,1]]}'),
	(359, 206, 1, 'created', '2026-11-25 04:40:02.852601+00', 'system:corners', 9, 906, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.852547+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":724247040,"operators":[[9,"chosen",1000000000,5,6],[10,"factor_zero",0,0,1]]}'),
	(360, 201, 2, 'resolved', '2026-11-25 04:40:02.853244+00', 'system:corners', 9, 901, 4, 'RESOLVED', 0, '2026-11-25 04:40:02.848315+00', 'answered', NULL),
	(361, 201, 3, 'reopened', '2026-11-25 04:40:02.856676+00', 'system:corners', 9, 901, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.856676+00', 'asked again', '{"v": 1, "draw": null, "kept": true, "trigger": "reopen", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "chosen", 1000000000, 5, 6], [10, "factor_zero", 0, 0, 1]]}'),
	(362, 201, 4, 'resolved', '2026-11-25 04:40:02.85854+00', 'system:corners', 9, 901, 4, 'RESOLVED', 0, '2026-11-25 04:40:02.856676+00', '', NULL),
	(363, 201, 5, 'reopened', '2026-11-25 04:40:02.861537+00', 'system:corners', 9, 901, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.861537+00', '', '{"v": 1, "draw": null, "kept": true, "trigger": "reopen", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "chosen", 1000000000, 5, 6], [10, "factor_zero", 0, 0, 1]]}'),
	(364, 202, 2, 'returned', '2026-11-25 04:40:02.865511+00', 'system:corners', NULL, 902, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849155+00', 'not mine', '{"v": 1, "draw": null, "trigger": "return", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "returning", 1000000000, 6, 6], [10, "factor_zero", 0, 0, 1]]}'),
	(365, 202, 3, 'assigned', '2026-11-25 04:40:02.866359+00', 'system:drain', 9, 902, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849155+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[9, "chosen", 1000000000, 5, 6],[10, "factor_zero", 0, 0, 1]]}'),
	(366, 203, 2, 'reassigned', '2026-11-25 04:40:02.870341+00', 'system:corners', 10, 903, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849885+00', '', '{"v": 1, "draw": null, "trigger": "manual", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "at_limit", 1000000000, 6, 6], [10, "chosen", 0, 0, 1]]}'),
	(367, 204, 2, 'reassigned', '2026-11-25 04:40:02.875146+00', 'system:corners', 10, 904, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.850684+00', 'knows the client', '{"v": 1, "draw": null, "forced": true, "trigger": "manual", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "eligible", 1000000000, 5, 6], [10, "chosen", 0, 1, 1]]}'),
	(368, 204, 3, 'deleted', '2026-11-25 04:40:02.877492+00', 'system:corners', 10, 904, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.850684+00', 'a test message', NULL),
	(369, 205, 2, 'resolved', '2026-11-25 04:40:02.878047+00', 'system:corners', 9, 905, 4, 'RESOLVED', 0, '2026-11-25 04:40:02.85163+00', '', NULL),
	(370, 206, 2, 'resolved', '2026-11-25 04:40:02.879503+00', 'system:corners', 9, 906, 4, 'RESOLVED', 0, '2026-11-25 04:40:02.852547+00', '', NULL),
	(371, 206, 3, 'deleted', '2026-11-25 04:40:02.881982+00', 'system:corners', 9, 906, 4, 'RESOLVED', 0, '2026-11-25 04:40:02.852547+00', '', NULL),
	(372, 203, 3, 'returned', '2026-11-25 04:40:02.887585+00', 'system:corners', NULL, 903, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849885+00', 'on leave', NULL),
	(373, 203, 4, 'assigned', '2026-11-25 04:40:02.888211+00', 'system:corners', 9, 903, 4, 'ACTIVE', 0, '2026-11-25 04:40:02.849885+00', '', '{"v": 1, "draw": 106679994, "trigger": "return", "strategy": "WEIGHTED_RANDOM", "operators": [[9, "chosen", 1000000000, 2, 6], [10, "factor_zero", 0, 1, 1]]}'),
	(374, 207, 1, 'created', '2026-11-25 04:40:02.891887+00', 'system:corners', 9, 1000000000000, 4, 'ACTIVE', 9, '2026-11-25 04:40:02.891825+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"intake","draw":276288304,"operators":[[9,"chosen",1000000000,3,6],[10,"factor_zero",0,0,1]]}'),
	(375, 208, 1, 'created', '2026-11-25 04:40:02.894012+00', 'system:corners', NULL, 906, 5, 'ACTIVE', 0, '2026-11-25 04:40:02.894012+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(377, 209, 1, 'created', '2026-11-25 04:40:02.897816+00', 'system:corners', NULL, 907, 5, 'ACTIVE', 3, '2026-11-25 04:40:02.897816+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}'),
	(378, 210, 1, 'created', '2026-11-25 04:40:02.904382+00', 'system:corners', NULL, 911, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.904382+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(379, 211, 1, 'created', '2026-11-25 04:40:02.905374+00', 'system:corners', NULL, 912, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.905374+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(380, 212, 1, 'created', '2026-11-25 04:40:02.906254+00', 'system:corners', NULL, 913, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.906254+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(381, 213, 1, 'created', '2026-11-25 04:40:02.907171+00', 'system:corners', NULL, 914, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.907171+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(382, 214, 1, 'created', '2026-11-25 04:40:02.908091+00', 'system:corners', NULL, 915, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.908091+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(383, 215, 1, 'created', '2026-11-25 04:40:02.909122+00', 'system:corners', NULL, 916, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.909122+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : [[11, "at_limit", 5, 0, 0]]}'),
	(384, 210, 2, 'assigned', '2026-11-25 04:40:02.910288+00', 'system:drain', 11, 911, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.904382+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[11, "chosen", 5, 0, 5]]}'),
	(385, 211, 2, 'assigned', '2026-11-25 04:40:02.910288+00', 'system:drain', 11, 912, 6, 'ACTIVE', 0, '2026-11-25 04:40:02.905374+00', '', '{"v":1,"strategy":"WEIGHTED_RANDOM","trigger":"drain","draw":null,"operators":[[11, "chosen", 5, 1, 5]]}'),
	(386, 216, 1, 'created', '2026-11-25 04:40:02.913406+00', 'system:corners', NULL, 921, 7, 'ACTIVE', 0, '2026-11-25 04:40:02.913406+00', '', '{"v" : 1, "strategy" : "WEIGHTED_RANDOM", "trigger" : "intake", "draw" : null, "operators" : []}');


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
	(2, 1, 45),
	(3, 1, 46),
	(4, 1, 47),
	(5, 1, 48),
	(6, 1, 49),
	(7, 1, 50),
	(8, 1, 51),
	(9, 1, 52),
	(10, 1, 53),
	(11, 1, 54),
	(12, 1, 55),
	(13, 1, 56),
	(14, 1, 58),
	(15, 1, 60),
	(16, 1, 61),
	(17, 1, 62),
	(18, 1, 64),
	(19, 1, 68),
	(20, 1, 70),
	(21, 1, 71),
	(22, 1, 72),
	(23, 2, 72),
	(24, 2, 70);


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
	(45, 'Can add operator', 12, 'add_operator'),
	(46, 'Can change operator', 12, 'change_operator'),
	(47, 'Can delete operator', 12, 'delete_operator'),
	(48, 'Can view operator', 12, 'view_operator'),
	(49, 'Can add source', 13, 'add_leadsource'),
	(50, 'Can change source', 13, 'change_leadsource'),
	(51, 'Can delete source', 13, 'delete_leadsource'),
	(52, 'Can view source', 13, 'view_leadsource'),
	(53, 'Can add operator of a source', 14, 'add_leadsourceoperator'),
	(54, 'Can change operator of a source', 14, 'change_leadsourceoperator'),
	(55, 'Can delete operator of a source', 14, 'delete_leadsourceoperator'),
	(56, 'Can view operator of a source', 14, 'view_leadsourceoperator'),
	(57, 'Can add lead', 15, 'add_lead'),
	(58, 'Can change lead', 15, 'change_lead'),
	(59, 'Can delete lead', 15, 'delete_lead'),
	(60, 'Can view lead', 15, 'view_lead'),
	(61, 'Can add API key', 16, 'add_apikey'),
	(62, 'Can change API key', 16, 'change_apikey'),
	(63, 'Can delete API key', 16, 'delete_apikey'),
	(64, 'Can view API key', 16, 'view_apikey'),
	(65, 'Can add appeal event', 17, 'add_appealevent'),
	(66, 'Can change appeal event', 17, 'change_appealevent'),
	(67, 'Can delete appeal event', 17, 'delete_appealevent'),
	(68, 'Can view appeal event', 17, 'view_appealevent'),
	(69, 'Can add appeal', 18, 'add_appeal'),
	(70, 'Can change appeal', 18, 'change_appeal'),
	(71, 'Can delete appeal', 18, 'delete_appeal'),
	(72, 'Can view appeal', 18, 'view_appeal');


--
-- Data for Name: auth_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_user VALUES
	(1, '!hGX35csFs9SxvUYKTC0YXtTCh8vjNLsLae0p2bYG', NULL, false, 'corner-operator', '', '', '', true, true, '2026-11-25 04:40:02.93198+00');


--
-- Data for Name: auth_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_user_groups VALUES
	(1, 1, 2);


--
-- Data for Name: auth_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_admin_log VALUES
	(1, '2026-11-25 04:40:02.936737+00', '9', 'Corner Anna', 2, '[]', 12, 1);


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
	(12, 'operators', 'operator'),
	(13, 'sources', 'leadsource'),
	(14, 'sources', 'leadsourceoperator'),
	(15, 'leads', 'lead'),
	(16, 'access', 'apikey'),
	(17, 'appeals', 'appealevent'),
	(18, 'appeals', 'appeal');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-25 04:40:01.840481+00'),
	(2, 'auth', '0001_initial', '2026-11-25 04:40:01.860536+00'),
	(3, 'operators', '0001_initial', '2026-11-25 04:40:01.867628+00'),
	(4, 'sources', '0001_initial', '2026-11-25 04:40:01.877777+00'),
	(5, 'access', '0001_initial', '2026-11-25 04:40:01.887353+00'),
	(6, 'admin', '0001_initial', '2026-11-25 04:40:01.895703+00'),
	(7, 'admin', '0002_logentry_remove_auto_add', '2026-11-25 04:40:01.899952+00'),
	(8, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-25 04:40:01.904098+00'),
	(9, 'leads', '0001_initial', '2026-11-25 04:40:01.910545+00'),
	(10, 'appeals', '0001_initial', '2026-11-25 04:40:01.926344+00'),
	(11, 'contenttypes', '0002_remove_content_type_name', '2026-11-25 04:40:01.936904+00'),
	(12, 'auth', '0002_alter_permission_name_max_length', '2026-11-25 04:40:01.943498+00'),
	(13, 'auth', '0003_alter_user_email_max_length', '2026-11-25 04:40:01.948028+00'),
	(14, 'auth', '0004_alter_user_username_opts', '2026-11-25 04:40:01.95321+00'),
	(15, 'auth', '0005_alter_user_last_login_null', '2026-11-25 04:40:01.98387+00'),
	(16, 'auth', '0006_require_contenttypes_0002', '2026-11-25 04:40:01.984764+00'),
	(17, 'auth', '0007_alter_validators_add_error_messages', '2026-11-25 04:40:01.988991+00'),
	(18, 'auth', '0008_alter_user_username_max_length', '2026-11-25 04:40:01.994498+00'),
	(19, 'auth', '0009_alter_user_last_name_max_length', '2026-11-25 04:40:01.998825+00'),
	(20, 'auth', '0010_alter_group_name_max_length', '2026-11-25 04:40:02.005621+00'),
	(21, 'auth', '0011_update_proxy_permissions', '2026-11-25 04:40:02.012794+00'),
	(22, 'auth', '0012_alter_user_first_name_max_length', '2026-11-25 04:40:02.017099+00'),
	(23, 'procrastinate', '0001_initial', '2026-11-25 04:40:02.02284+00'),
	(24, 'procrastinate', '0002_drop_started_at_column', '2026-11-25 04:40:02.033338+00'),
	(25, 'procrastinate', '0003_drop_started_at_column', '2026-11-25 04:40:02.034486+00'),
	(26, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-25 04:40:02.035613+00'),
	(27, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-25 04:40:02.03711+00'),
	(28, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-25 04:40:02.038179+00'),
	(29, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-25 04:40:02.039371+00'),
	(30, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-25 04:40:02.040907+00'),
	(31, 'procrastinate', '0009_add_defer_job_function', '2026-11-25 04:40:02.042444+00'),
	(32, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-25 04:40:02.044478+00'),
	(33, 'procrastinate', '0011_add_foreign_key_index', '2026-11-25 04:40:02.045688+00'),
	(34, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-25 04:40:02.047236+00'),
	(35, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-25 04:40:02.048587+00'),
	(36, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-25 04:40:02.049528+00'),
	(37, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-25 04:40:02.050425+00'),
	(38, 'procrastinate', '0016_delete_finished_jobs', '2026-11-25 04:40:02.051354+00'),
	(39, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-25 04:40:02.052333+00'),
	(40, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-25 04:40:02.053252+00'),
	(41, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-25 04:40:02.054717+00'),
	(42, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-25 04:40:02.05604+00'),
	(43, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-25 04:40:02.057666+00'),
	(44, 'procrastinate', '0022_null_locks_excluded', '2026-11-25 04:40:02.059131+00'),
	(45, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-25 04:40:02.060249+00'),
	(46, 'procrastinate', '0024_job_id_bigint', '2026-11-25 04:40:02.062778+00'),
	(47, 'procrastinate', '0025_add_models', '2026-11-25 04:40:02.065309+00'),
	(48, 'procrastinate', '0026_add_job_priority', '2026-11-25 04:40:02.067578+00'),
	(49, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-25 04:40:02.068797+00'),
	(50, 'procrastinate', '0028_add_cancel_states', '2026-11-25 04:40:02.071451+00'),
	(51, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-25 04:40:02.072625+00'),
	(52, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-25 04:40:02.073881+00'),
	(53, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-25 04:40:02.075555+00'),
	(54, 'procrastinate', '0032_pre_cancel_notification', '2026-11-25 04:40:02.078792+00'),
	(55, 'procrastinate', '0033_post_cancel_notification', '2026-11-25 04:40:02.085547+00'),
	(56, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-25 04:40:02.089257+00'),
	(57, 'procrastinate', '0035_post_add_heartbeat', '2026-11-25 04:40:02.090492+00'),
	(58, 'procrastinate', '0036_add_worker_model', '2026-11-25 04:40:02.092558+00'),
	(59, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-25 04:40:02.093849+00'),
	(60, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-25 04:40:02.09476+00'),
	(61, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-25 04:40:02.095886+00'),
	(62, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-25 04:40:02.096931+00'),
	(63, 'procrastinate', '0041_post_retry_failed_job', '2026-11-25 04:40:02.098034+00'),
	(64, 'rest_framework_api_key', '0001_initial', '2026-11-25 04:40:02.101088+00'),
	(65, 'rest_framework_api_key', '0002_auto_20190529_2243', '2026-11-25 04:40:02.103941+00'),
	(66, 'rest_framework_api_key', '0003_auto_20190623_1952', '2026-11-25 04:40:02.105389+00'),
	(67, 'rest_framework_api_key', '0004_prefix_hashed_key', '2026-11-25 04:40:02.119329+00'),
	(68, 'rest_framework_api_key', '0005_auto_20220110_1102', '2026-11-25 04:40:02.123345+00'),
	(69, 'sessions', '0001_initial', '2026-11-25 04:40:02.126661+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: leads_lead; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.leads_lead VALUES
	(1, '', '2026-11-25 04:40:02.246219+00', NULL),
	(2, '', '2026-11-25 04:40:02.247769+00', NULL),
	(3, '', '2026-11-25 04:40:02.253376+00', NULL),
	(4, '', '2026-11-25 04:40:02.256666+00', NULL),
	(5, '', '2026-11-25 04:40:02.257694+00', NULL),
	(6, '', '2026-11-25 04:40:02.26086+00', NULL),
	(7, '', '2026-11-25 04:40:02.264074+00', NULL),
	(8, '', '2026-11-25 04:40:02.267142+00', NULL),
	(9, '', '2026-11-25 04:40:02.27031+00', NULL),
	(10, '', '2026-11-25 04:40:02.273508+00', NULL),
	(11, '', '2026-11-25 04:40:02.276685+00', NULL),
	(12, '', '2026-11-25 04:40:02.280041+00', NULL),
	(13, '', '2026-11-25 04:40:02.281235+00', NULL),
	(14, '', '2026-11-25 04:40:02.284329+00', NULL),
	(15, '', '2026-11-25 04:40:02.287499+00', NULL),
	(16, '', '2026-11-25 04:40:02.288509+00', NULL),
	(17, '', '2026-11-25 04:40:02.29188+00', NULL),
	(18, '', '2026-11-25 04:40:02.295145+00', NULL),
	(19, '', '2026-11-25 04:40:02.298366+00', NULL),
	(20, '', '2026-11-25 04:40:02.301759+00', NULL),
	(21, '', '2026-11-25 04:40:02.305192+00', NULL),
	(22, '', '2026-11-25 04:40:02.310571+00', NULL),
	(23, '', '2026-11-25 04:40:02.313928+00', NULL),
	(24, '', '2026-11-25 04:40:02.317195+00', NULL),
	(25, '', '2026-11-25 04:40:02.318166+00', NULL),
	(26, '', '2026-11-25 04:40:02.321549+00', NULL),
	(27, '', '2026-11-25 04:40:02.322487+00', NULL),
	(28, '', '2026-11-25 04:40:02.325813+00', NULL),
	(29, '', '2026-11-25 04:40:02.328959+00', NULL),
	(30, '', '2026-11-25 04:40:02.332257+00', NULL),
	(31, '', '2026-11-25 04:40:02.333269+00', NULL),
	(32, '', '2026-11-25 04:40:02.336544+00', NULL),
	(33, '', '2026-11-25 04:40:02.339845+00', NULL),
	(34, '', '2026-11-25 04:40:02.343165+00', NULL),
	(35, '', '2026-11-25 04:40:02.346465+00', NULL),
	(36, '', '2026-11-25 04:40:02.34977+00', NULL),
	(37, '', '2026-11-25 04:40:02.350652+00', NULL),
	(38, '', '2026-11-25 04:40:02.354096+00', NULL),
	(39, '', '2026-11-25 04:40:02.357461+00', NULL),
	(40, '', '2026-11-25 04:40:02.360891+00', NULL),
	(41, '', '2026-11-25 04:40:02.361979+00', NULL),
	(42, '', '2026-11-25 04:40:02.365308+00', NULL),
	(43, '', '2026-11-25 04:40:02.36862+00', NULL),
	(44, '', '2026-11-25 04:40:02.372111+00', NULL),
	(45, '', '2026-11-25 04:40:02.375281+00', NULL),
	(46, '', '2026-11-25 04:40:02.378583+00', NULL),
	(47, '', '2026-11-25 04:40:02.381967+00', NULL),
	(48, '', '2026-11-25 04:40:02.385372+00', NULL),
	(49, '', '2026-11-25 04:40:02.388595+00', NULL),
	(50, '', '2026-11-25 04:40:02.392386+00', NULL),
	(51, '', '2026-11-25 04:40:02.395702+00', NULL),
	(52, '', '2026-11-25 04:40:02.39896+00', NULL),
	(53, '', '2026-11-25 04:40:02.402339+00', NULL),
	(54, '', '2026-11-25 04:40:02.405725+00', NULL),
	(55, '', '2026-11-25 04:40:02.409103+00', NULL),
	(56, '', '2026-11-25 04:40:02.412454+00', NULL),
	(57, '', '2026-11-25 04:40:02.415814+00', NULL),
	(58, '', '2026-11-25 04:40:02.41688+00', NULL),
	(59, '', '2026-11-25 04:40:02.420056+00', NULL),
	(60, '', '2026-11-25 04:40:02.423305+00', NULL),
	(61, '', '2026-11-25 04:40:02.426747+00', NULL),
	(62, '', '2026-11-25 04:40:02.427688+00', NULL),
	(63, '', '2026-11-25 04:40:02.431002+00', NULL),
	(64, '', '2026-11-25 04:40:02.434414+00', NULL),
	(65, '', '2026-11-25 04:40:02.437847+00', NULL),
	(66, '', '2026-11-25 04:40:02.441312+00', NULL),
	(67, '', '2026-11-25 04:40:02.444528+00', NULL),
	(68, '', '2026-11-25 04:40:02.44797+00', NULL),
	(69, '', '2026-11-25 04:40:02.451287+00', NULL),
	(70, '', '2026-11-25 04:40:02.452229+00', NULL),
	(71, '', '2026-11-25 04:40:02.455447+00', NULL),
	(72, '', '2026-11-25 04:40:02.45641+00', NULL),
	(73, '', '2026-11-25 04:40:02.457376+00', NULL),
	(74, '', '2026-11-25 04:40:02.458251+00', NULL),
	(75, '', '2026-11-25 04:40:02.461884+00', NULL),
	(76, '', '2026-11-25 04:40:02.465305+00', NULL),
	(77, '', '2026-11-25 04:40:02.466271+00', NULL),
	(78, '', '2026-11-25 04:40:02.469705+00', NULL),
	(79, '', '2026-11-25 04:40:02.470706+00', NULL),
	(80, '', '2026-11-25 04:40:02.47168+00', NULL),
	(81, '', '2026-11-25 04:40:02.475074+00', NULL),
	(82, '', '2026-11-25 04:40:02.478523+00', NULL),
	(83, '', '2026-11-25 04:40:02.482056+00', NULL),
	(84, '', '2026-11-25 04:40:02.485581+00', NULL),
	(85, '', '2026-11-25 04:40:02.488878+00', NULL),
	(86, '', '2026-11-25 04:40:02.492414+00', NULL),
	(87, '', '2026-11-25 04:40:02.493423+00', NULL),
	(88, '', '2026-11-25 04:40:02.496767+00', NULL),
	(89, '', '2026-11-25 04:40:02.500285+00', NULL),
	(90, '', '2026-11-25 04:40:02.503946+00', NULL),
	(91, '', '2026-11-25 04:40:02.507369+00', NULL),
	(92, '', '2026-11-25 04:40:02.510771+00', NULL),
	(93, '', '2026-11-25 04:40:02.514314+00', NULL),
	(94, '', '2026-11-25 04:40:02.517824+00', NULL),
	(95, '', '2026-11-25 04:40:02.521457+00', NULL),
	(96, '', '2026-11-25 04:40:02.522449+00', NULL),
	(97, '', '2026-11-25 04:40:02.526026+00', NULL),
	(98, '', '2026-11-25 04:40:02.526992+00', NULL),
	(99, '', '2026-11-25 04:40:02.527988+00', NULL),
	(100, '', '2026-11-25 04:40:02.531691+00', NULL),
	(101, '', '2026-11-25 04:40:02.535214+00', NULL),
	(102, '', '2026-11-25 04:40:02.53876+00', NULL),
	(103, '', '2026-11-25 04:40:02.54239+00', NULL),
	(104, '', '2026-11-25 04:40:02.54576+00', NULL),
	(105, '', '2026-11-25 04:40:02.549286+00', NULL),
	(106, '', '2026-11-25 04:40:02.552811+00', NULL),
	(107, '', '2026-11-25 04:40:02.553879+00', NULL),
	(108, '', '2026-11-25 04:40:02.557417+00', NULL),
	(109, '', '2026-11-25 04:40:02.558372+00', NULL),
	(110, '', '2026-11-25 04:40:02.562086+00', NULL),
	(111, '', '2026-11-25 04:40:02.566356+00', NULL),
	(112, '', '2026-11-25 04:40:02.570235+00', NULL),
	(113, '', '2026-11-25 04:40:02.573889+00', NULL),
	(114, '', '2026-11-25 04:40:02.577363+00', NULL),
	(115, '', '2026-11-25 04:40:02.580835+00', NULL),
	(116, '', '2026-11-25 04:40:02.584456+00', NULL),
	(117, '', '2026-11-25 04:40:02.58804+00', NULL),
	(118, '', '2026-11-25 04:40:02.591639+00', NULL),
	(119, '', '2026-11-25 04:40:02.598938+00', NULL),
	(120, '', '2026-11-25 04:40:02.602554+00', NULL),
	(901, '', '2026-11-25 04:40:02.848315+00', NULL),
	(902, '', '2026-11-25 04:40:02.849155+00', NULL),
	(903, '', '2026-11-25 04:40:02.849885+00', NULL),
	(904, '', '2026-11-25 04:40:02.850684+00', NULL),
	(905, '', '2026-11-25 04:40:02.85163+00', NULL),
	(906, '', '2026-11-25 04:40:02.852547+00', NULL),
	(1000000000000, 'Corner lead', '2026-11-25 04:40:02.890337+00', NULL),
	(907, '', '2026-11-25 04:40:02.897781+00', NULL),
	(911, '', '2026-11-25 04:40:02.904343+00', NULL),
	(912, '', '2026-11-25 04:40:02.905332+00', NULL),
	(913, '', '2026-11-25 04:40:02.906216+00', NULL),
	(914, '', '2026-11-25 04:40:02.907138+00', NULL),
	(915, '', '2026-11-25 04:40:02.908057+00', NULL),
	(916, '', '2026-11-25 04:40:02.909087+00', NULL),
	(921, '', '2026-11-25 04:40:02.913375+00', NULL);


--
-- Data for Name: operators_operator; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.operators_operator VALUES
	(10, 'Corner Boris', 'INACTIVE', 1, 0, 0, false, '2026-11-25 04:40:02.839758+00', NULL),
	(11, 'Corner Grace', 'ACTIVE', 5, 2, 1, true, '2026-11-25 04:40:02.898717+00', NULL),
	(9, 'Corner Anna', 'ACTIVE', 6, 4, 1, false, '2026-11-25 04:40:02.838467+00', 1),
	(5, 'Daria Belova', 'ACTIVE', 3, 2, 1, false, '2026-11-25 04:40:02.217795+00', NULL),
	(7, 'Fedor Lis', 'ACTIVE', 2, 2, 1, false, '2026-11-25 04:40:02.222765+00', NULL),
	(6, 'Elena Novak', 'ACTIVE', 6, 3, 1, false, '2026-11-25 04:40:02.221604+00', NULL),
	(2, 'Boris Orlov', 'ACTIVE', 5, 2, 1, false, '2026-11-25 04:40:02.213641+00', NULL),
	(4, 'Gleb Petrov', 'ACTIVE', 10, 9, 1, false, '2026-11-25 04:40:02.216603+00', NULL),
	(3, 'Vera Kim', 'ACTIVE', 8, 7, 2, false, '2026-11-25 04:40:02.214832+00', NULL),
	(8, 'Grace Miller', 'ACTIVE', 15, 10, 1, false, '2026-11-25 04:40:02.223976+00', NULL),
	(1, 'Anna Smirnova', 'ACTIVE', 12, 9, 1, false, '2026-11-25 04:40:02.21207+00', NULL);


--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_events VALUES
	(1, 1, 'deferred', '2026-11-25 04:40:02.938084+00');


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
	(1, 'Shop bot', 'BOT', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.225331+00'),
	(2, 'Website form', 'WEB_FORM', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.23521+00'),
	(3, 'Night line', 'PHONE', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.241275+00'),
	(4, 'Corner letters', 'EMAIL', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.840872+00'),
	(5, 'Corner unserved', 'OTHER', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.892638+00'),
	(6, 'Corner calls', 'PHONE', 'ACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.899936+00'),
	(7, 'Corner closed', 'WEB_FORM', 'INACTIVE', 'WEIGHTED_RANDOM', '2026-11-25 04:40:02.912158+00');


--
-- Data for Name: sources_leadsourceoperator; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources_leadsourceoperator VALUES
	(1, 30, 0, NULL, '2026-11-25 04:40:02.229075+00', 1, 1),
	(2, 10, 0, NULL, '2026-11-25 04:40:02.232239+00', 1, 2),
	(3, 20, 0, NULL, '2026-11-25 04:40:02.232937+00', 1, 3),
	(4, 40, 0, NULL, '2026-11-25 04:40:02.233507+00', 1, 4),
	(5, 0, 0, NULL, '2026-11-25 04:40:02.23418+00', 1, 8),
	(6, 10, 0, NULL, '2026-11-25 04:40:02.238249+00', 2, 3),
	(7, 10, 0, NULL, '2026-11-25 04:40:02.23888+00', 2, 5),
	(8, 30, 0, NULL, '2026-11-25 04:40:02.239434+00', 2, 6),
	(9, 50, 0, NULL, '2026-11-25 04:40:02.240068+00', 2, 8),
	(10, 1, 0, NULL, '2026-11-25 04:40:02.244158+00', 3, 7),
	(11, 1000000000, 0, NULL, '2026-11-25 04:40:02.843662+00', 4, 9),
	(12, 0, 0, NULL, '2026-11-25 04:40:02.846994+00', 4, 10),
	(13, 5, 0, NULL, '2026-11-25 04:40:02.902787+00', 6, 11);


--
-- Name: appeals_appeal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.appeals_appeal_id_seq', 216, true);


--
-- Name: appeals_appealevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.appeals_appealevent_id_seq', 386, true);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 24, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 72, true);


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
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, true);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 18, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 69, true);


--
-- Name: leads_lead_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.leads_lead_id_seq', 1000000000000, true);


--
-- Name: operators_operator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.operators_operator_id_seq', 11, true);


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

SELECT pg_catalog.setval('public.sources_leadsource_id_seq', 7, true);


--
-- Name: sources_leadsourceoperator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sources_leadsourceoperator_id_seq', 13, true);


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
-- Name: leads_lead leads_lead_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_pkey PRIMARY KEY (id);


--
-- Name: sources_leadsourceoperator link_is_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources_leadsourceoperator
    ADD CONSTRAINT link_is_unique UNIQUE (lead_source_id, operator_id);


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
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: leads_lead_merged_into_id_c068178b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leads_lead_merged_into_id_c068178b ON public.leads_lead USING btree (merged_into_id);


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



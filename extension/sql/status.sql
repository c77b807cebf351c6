-- What the engine tells about itself, and to whom.

SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;

SELECT howdah.ping();

SELECT state, version, java_version >= '25' AS java, uptime >= '0'::interval AS up,
    heap_used BETWEEN 1 AND heap_max AS heap, loaded_bytes <= model_memory AS within, calls > 0 AS called
FROM howdah.engine;

SELECT database = current_database() AS here, "user" = current_user AS mine, calls > 0 AS called,
    transport IN ('socket', 'ring') AS connected, busy_since <= clock_timestamp() AS busy, function
FROM howdah.sessions WHERE pid = pg_backend_pid();

SELECT count(*) AS impossible FROM howdah.loaded_objects WHERE bytes < 0 OR hits < 0 OR pins < 0;

-- Only who may monitor
CREATE ROLE status_nobody;
CREATE ROLE status_monitor IN ROLE pg_monitor;
SET ROLE status_nobody;
SELECT howdah.ping();
SELECT * FROM howdah.sessions;
SELECT * FROM howdah.sessions();
SET ROLE status_monitor;
SELECT count(*) > 0 AS sees FROM howdah.sessions;
SELECT state FROM howdah.engine;
RESET ROLE;
DROP ROLE status_nobody, status_monitor;

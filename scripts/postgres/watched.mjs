/**
 * What the servers that SOLEil runs itself tell of themselves: statements are counted, and comings and goings and changes of the
 * schema are logged. Never a value: not those of slow or failed statements, not the row that a constraint refused.
 */
export const WATCHED = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track_utility=off',
  'track_io_timing=on',
  'log_connections=on',
  'log_disconnections=on',
  'log_statement=ddl',
  'log_lock_waits=on',
  'log_min_duration_statement=1000',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
  'log_line_prefix=%m [%p] %q%u@%d ',
]

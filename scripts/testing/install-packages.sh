#!/usr/bin/env bash
# Installs Debian packages without starting any service of theirs. Mirrors are sometimes away for a moment.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
for attempt in 1 2 3 4; do
  if apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; then exit 0; fi
  sleep $((attempt * 5))
done
echo "apt-get could not install: $*" >&2
exit 1

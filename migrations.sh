#!/usr/bin/env bash
# Adds a migration for each database, or checks that none is missing.
#   ./migrations.sh add Name
#   ./migrations.sh check [--no-build]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

ef() { dotnet ef --project src/Infrastructure --startup-project src/Infrastructure "$@"; }

dotnet tool restore >/dev/null
[[ ${2:-} == --no-build ]] || dotnet build src/Infrastructure -v quiet -nologo
for provider in Sqlite PostgreSql SqlServer; do
  case ${1:-} in
    add) ef migrations add "$2" --no-build --context "${provider}RegisterDb" --output-dir "Persistence/Migrations/$provider" ;;
    check) ef migrations has-pending-model-changes --no-build --context "${provider}RegisterDb" ;;
    *) sed -n '2,4s/^# \{0,1\}//p' "$0" && exit 2 ;;
  esac
done

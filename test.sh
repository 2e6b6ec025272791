#!/usr/bin/env bash
# Everything that must hold before a change lands: format, build, and all tests on every database that can be reached.
# The last line of output is always the totals. With CI=true nothing may be missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

passed=0 failed=0 skipped=0
failures=()
required=${CI:-false}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

finish() {
  local status=$?
  if [[ $status -ne 0 && $failed -eq 0 ]]; then failed=1; fi
  # Again at the end, where whoever sees only the last lines finds them.
  if [[ ${#failures[@]} -gt 0 ]]; then printf '\nFailed: %s' "${failures[@]}"; fi
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  if [[ $failed -gt 0 ]]; then exit 1; fi
}
trap finish EXIT

say() { printf '\n== %s\n' "$1"; }

# A step that has to succeed before the next one makes sense.
must() {
  say "$1"
  shift
  "$@" </dev/null || {
    failed=$((failed + 1))
    failures+=("$*")
    exit 1
  }
}

# A check that the other checks do not depend on.
check() {
  say "$1"
  shift
  "$@" </dev/null || {
    failed=$((failed + 1))
    failures+=("$*")
  }
}

# Something that this machine does not have: not a secret, and on a build server a failure.
missing() {
  if [[ $required == true ]]; then
    failed=$((failed + 1))
    failures+=("$1")
  else
    skipped=$((skipped + 1))
  fi
  printf '%s\n' "$1"
}

have_postgresql() {
  [[ -n ${ACCREDITATION_TEST_POSTGRESQL:-} ]] || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

have_walkthrough_tools() { command -v curl >/dev/null && command -v jq >/dev/null; }

# install PACKAGE...: where this user may, and otherwise not at all.
install() {
  [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null || return 0
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Keeps the names of tests that failed, a line each.
remember() {
  local name
  while IFS= read -r name; do
    if [[ -n $name ]]; then failures+=("$name"); fi
  done <<<"$1"
}

# Runs one test program and adds its summary line to the totals; no summary means that it crashed.
run_tests() {
  local name=$1 log summary
  say "$name"
  log=$(mktemp)
  dotnet "tests/$name/bin/Debug/net10.0/Accreditation.$name.dll" -noLogo -noColor </dev/null 2>&1 | tee "$log" || true
  summary=$(grep -E 'Total: [0-9]+' "$log" | tail -n 1 || true)
  remember "$(sed -nE 's/^ *(.*) \[FAIL\]$/\1/p' "$log")"
  rm -f "$log"
  if [[ $summary =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+),\ Not\ Run:\ ([0-9]+) ]]; then
    local total=${BASH_REMATCH[1]} bad=$((BASH_REMATCH[2] + BASH_REMATCH[3])) skip=$((BASH_REMATCH[4] + BASH_REMATCH[5]))
    passed=$((passed + total - BASH_REMATCH[3] - skip)) failed=$((failed + bad)) skipped=$((skipped + skip))
  elif [[ ! $summary =~ Total:\ 0$ ]]; then
    failed=$((failed + 1))
    failures+=("$name ended without a summary")
  fi
}

run_contract_tests() {
  local log pass fail skip
  if ! node --version 2>/dev/null | grep -qE '^v(2[0-9]|[3-9][0-9])\.'; then
    missing 'Node.js 20 or newer is not here: the contract tests did not run.'
    return
  fi
  log=$(mktemp)
  (cd tests/contract && npm ci --silent && npm test --silent) </dev/null 2>&1 | tee "$log" || true
  remember "$(sed -nE 's/^ *✖ (.+) \([0-9.]+ms\)$/\1/p' "$log" | sort -u)"
  pass=$(count pass "$log") fail=$(count fail "$log") skip=$(count skipped "$log")
  rm -f "$log"
  if [[ -z $pass ]]; then
    fail=1
    failures+=('the contract tests ended without a summary')
  fi
  passed=$((passed + ${pass:-0})) failed=$((failed + fail)) skipped=$((skipped + ${skip:-0}))
}

# One number of the summary of Node's test runner.
count() { sed -nE "s/^[^a-z]* $1 ([0-9]+)\$/\1/p" "$2" | tail -n 1; }

if ! have_postgresql; then
  say 'PostgreSQL'
  install postgresql </dev/null || true
  have_postgresql || printf 'PostgreSQL is not here and could not be installed: its tests are skipped, on a build server they fail.\n'
fi

have_walkthrough_tools || install curl jq </dev/null || true

must 'Tools' dotnet tool restore
check 'Format' dotnet csharpier check .
must 'Restore, locked' dotnet restore --locked-mode
must 'Build, warnings are errors' dotnet build --no-restore -warnaserror -v quiet

check 'Migrations are complete' ./migrations.sh check --no-build

for project in tests/*.Tests; do
  run_tests "$(basename "$project")"
done

say 'Contract: lint, generated client, run-time rules, real answers'
run_contract_tests

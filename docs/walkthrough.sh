#!/usr/bin/env bash
# One consultant's life against a running server: enter, apply, be endorsed, assessed and decided on, be looked up, be
# suspended and restored; then a course, an attendance list, a what-if and a renewal; then a
# municipality that verifies, follows and keeps up. Every step says what it does and stops when the answer is not the expected one.
# Needs bash, curl and jq, and a server in Development (it asks /dev/token for tokens).
#   docs/walkthrough.sh [server]        default: http://localhost:5080
set -euo pipefail

server=${1:-http://localhost:5080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$1"; }
show() { jq -c "$1" "$work/body" | sed 's/^/    /'; }
field() { jq -r "$1" "$work/body"; }
day() { jq -nr --argjson days "$1" 'now + $days * 86400 | strftime("%Y-%m-%d")'; }
# The end of the surname and the birth date make every run a new person; the register knows one that it met before.
letters() { head -c 200 /dev/urandom | LC_ALL=C tr -dc 'a-z' | head -c 8; }

# token SCOPE [claim=value ...]
token() {
  local form=(--data-urlencode "scope=$1") claim
  for claim in "${@:2}"; do form+=(--data-urlencode "$claim"); done
  curl -sf "$server/dev/token" "${form[@]}" | jq -r .access_token
}

# call EXPECTED-STATUS TOKEN METHOD PATH [curl arguments]; the body is kept, the ETag is in $etag
call() {
  local expected=$1 bearer=$2 method=$3 path=$4 status
  shift 4
  local headers=(-H 'Accept: application/json')
  [[ -n $bearer ]] && headers+=(-H "Authorization: Bearer $bearer")
  printf '  %s %s\n' "$method" "$path"
  status=$(curl -s -o "$work/body" -D "$work/headers" -w '%{http_code}' -X "$method" "${headers[@]}" "$@" "$server$path")
  if [[ $status != "$expected" ]]; then
    printf 'Expected %s, got %s:\n' "$expected" "$status" >&2
    cat "$work/body" >&2
    exit 1
  fi
  etag=$(sed -n 's/^etag: *//Ip' "$work/headers" | tr -d '\r')
}

json() { printf '%s' "$1" >"$work/request" && printf '%s' "@$work/request"; }
create() { call 201 "$1" POST "$2" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)" -H 'Content-Type: application/json' -d "$(json "$3")"; }
change() { call 200 "$1" POST "$2" -H "If-Match: $etag" -H 'Content-Type: application/json' -d "$(json "$3")"; }
act() { call 200 "$1" POST "$2" -H "If-Match: $etag"; }
read_() { call 200 "$1" GET "$2"; }

curl -sf "$server/health/ready" >/dev/null || {
  printf 'No register answers at %s. Start one: dotnet run --project src/Api\n' "$server" >&2
  exit 1
}
surname="Wandeling$(letters)"
registrar=$(token register.manage sub=registrar-1 organisation=ORG-REGISTER)
assessor=$(token registrations.assess sub=assessor-1 organisation=ORG-REGISTER)
committee=$(token registrations.decide sub=committee-1 organisation=ORG-REGISTER)

say '1. A person enters themselves, with the municipality that they work for'
newcomer=$(token consultant sub="person-$surname")
create "$newcomer" /v1/consultants "$(jq -n --arg surname "$surname" --arg born "$(day -$((9000 + RANDOM % 9000)))" --arg from "$(day -1200)" '{
  name: {initials: "W.A.", givenName: "Wil", surname: $surname},
  birthDate: $born,
  contact: {email: "\($surname | ascii_downcase)@example.nl"},
  employment: {employer: {code: "GM0363"}, function: "Wmo-consulent", from: $from}
}')"
consultant_id=$(field .id)
show '{displayName, employments: [.employments[].organisationName]}'
consultant=$(token consultant sub="person-$surname" consultant_id="$consultant_id")

say '2. They start an application by experience, and see what is missing'
create "$consultant" /v1/applications '{"kind": "initial", "section": "wmo-consulent", "route": "experience"}'
application=/v1/applications/$(field .id)
application_id=$(field .id)
read_ "$consultant" "$application/assessment"
show '[.rules[] | {code, outcome}]'

say '3. They add evidence: a certificate and a report of reflection'
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >"$work/proof.pdf"
for kind in certificate reflection-report; do
  call 201 "$consultant" POST "$application/evidence" -H "Idempotency-Key: $kind-$application_id" \
    -F "metadata={\"kind\": \"$kind\", \"issuedOn\": \"$(day -90)\"};type=application/json" \
    -F "file=@$work/proof.pdf;type=application/pdf;filename=$kind.pdf"
  show '{kind, file: .document.fileName, sha256: .document.sha256}'
done

say '4. They ask their manager for an endorsement; the manager states facts first'
create "$consultant" /v1/endorsements "$(jq -n --arg from "$(day -1100)" --arg until "$(day -1)" '{
  section: "wmo-consulent",
  endorser: {name: "C. Chef", email: "c.chef@amsterdam.example", organisation: "GM0363"},
  coveredFrom: $from, coveredUntil: $until, tie: "none"
}')"
endorsement=/v1/endorsements/$(field .id)
manager=$(token endorse sub=manager-1 organisation=GM0363 email=c.chef@amsterdam.example)
read_ '' /v1/policies/wmo-consulent
policy=$(cat "$work/body")
read_ "$manager" "$endorsement"
change "$manager" "$endorsement/statement" "$(jq -n --argjson policy "$policy" --arg from "$(day -1100)" --arg until "$(day -1)" '{
  function: "Wmo-consulent", from: $from, until: $until, hoursPerWeek: 32,
  tasks: [$policy.endorsement.tasks[0].code], ownObservation: true,
  competences: [$policy.endorsement.statements[] | {code, opinion: "can"}],
  tie: "none", remark: "Listens well and asks on."
}')"
show '{state, validUntil, seal}'

say '5. They read it, use it for the application, and submit: the legal clock starts'
read_ "$consultant" "$endorsement"
read_ "$consultant" "$application"
change "$consultant" "$application/endorsements" "{\"endorsementId\": \"${endorsement##*/}\"}"
change "$consultant" "$application/submission" "$(jq -n --argjson policy "$policy" '{
  declarations: [$policy.declarations[] | {code, version}]
}')"
show '{reference, state, deadline: .clock.deadline}'

say '6. An assessor assesses: every rule with the evidence that meets it'
act "$assessor" "$application/assessment"
read_ "$assessor" "$application/assessment"
show '[.rules[] | {code, outcome}]'

say '7. The assessor refers it; the committee, somebody else, grants it: the number is issued'
read_ "$assessor" "$application"
act "$assessor" "$application/referral"
change "$committee" "$application/decision" '{"outcome": "granted"}'
number=$(field .decision.registrationNumber)
show '{state, registrationNumber: .decision.registrationNumber}'

say '8. Any municipality looks the number up, without a token'
read_ '' "/v1/register-entries/$number"
show '{number, displayName, standing, standingSince, validUntil}'
call 400 '' GET "/v1/register-entries/${number:0:1}$(((${number:1:1} + 1) % 10))${number:2}"
show '{status, code}'

say '9. It is searched by surname and initial; the name travels in the body'
call 200 '' POST /v1/register-entries/_search -H 'Content-Type: application/json' -d "{\"surname\": \"$surname\", \"initial\": \"W\"}"
show '[.items[] | {number, displayName}]'

say '10. The committee suspends; the standing of yesterday stays what it was'
read_ "$committee" "/v1/registrations/$number"
change "$committee" "/v1/registrations/$number/suspensions" "$(jq -n --arg from "$(day 0)" --arg until "$(day 365)" '{
  ground: "measure", from: $from, publicUntil: $until, reason: "Decision of the disciplinary board."
}')"
read_ '' "/v1/register-entries/$number"
show '{standing, measures}'

say '11. It is annulled on objection: the register then knows better, and still tells what it knew before'
sleep 1
before=$(jq -nr 'now | todate')
sleep 1
read_ "$registrar" "/v1/registrations/$number/history"
fact=$(field '[.facts[] | select(.kind == "suspended")][0].id')
read_ "$committee" "/v1/registrations/$number"
change "$committee" "/v1/registrations/$number/annulments" "{\"factId\": \"$fact\", \"reason\": \"The objection was upheld.\"}"
read_ '' "/v1/register-entries/$number"
show '{standing}'
read_ '' "/v1/register-entries/$number?knownAt=$before"
show '{standing, asOf}'

say '12. The journal tells who did what, without a name of the consultant'
auditor=$(token audit.read sub=auditor-1)
read_ "$auditor" '/v1/journal-actions?limit=5'
show '[.items[] | {action, actor, reason}]'

say '13. A training provider files a course; two assessors, for it is its first, accredit it'
provider_code="ORG-WANDEL-$(letters | tr 'a-z' 'A-Z')"
provider=$(token cpd.provide sub=provider-1 organisation="$provider_code")
create "$provider" /v1/training-providers "$(jq -n --arg code "$provider_code" '{
  code: $code, name: "Bedachte opleider \($code)", zipCode: "1234 AB", contactEmail: "info@opleider.example"
}')"
points='[{"category": "accredited", "points": 6, "themes": [{"theme": "law-and-case-law", "points": 4}]}]'
create "$provider" /v1/activities "$(jq -n --argjson points "$points" '{
  section: "wmo-consulent", title: "Verzonnen rechtspraak", form: "contact", netMinutes: 360,
  programme: "A day on invented case law.", trainers: ["D. Docentink"], requestedPoints: $points
}')"
activity_id=$(field .id)
activity=/v1/activities/$activity_id
act "$provider" "$activity/submission"
for one in 1 2; do
  accreditor=$(token cpd.assess sub="accreditor-$one" organisation=ORG-REGISTER)
  read_ "$accreditor" "$activity"
  if [[ $one == 1 ]]; then act "$accreditor" "$activity/assessment"; fi
  change "$accreditor" "$activity/opinion" "$(jq -n --argjson points "$points" '{outcome: "accredited", points: $points}')"
done
change "$accreditor" "$activity/decision" "$(jq -n --argjson points "$points" '{outcome: "accredited", points: $points}')"
accreditation=$(field .number)
show '{number, state, accreditedUntil, points}'

say '14. It plans a run; anybody finds it in the course calendar, by theme'
create "$provider" "$activity/runs" "$(jq -n --arg day "$(day 30)" '{startsOn: $day, endsOn: $day, place: "Utrecht"}')"
read_ '' "/v1/activities?theme=law-and-case-law&provider=$provider_code"
show '[.items[] | {number, title, form}]'

# The rest needs people whose period ends soon and courses that are over: those of the demo data, which are issued first.
read_ "$registrar" '/v1/registrations?standing=registered&limit=40'
for row in $(jq -r '.items[] | "\(.number):\(.consultantId)"' "$work/body"); do
  due_number=${row%%:*} due_id=${row##*:}
  due=$(token consultant sub="person-$due_id" consultant_id="$due_id")
  curl -s -H "Authorization: Bearer $due" "$server/v1/consultants/$due_id/cpd-evaluation?section=wmo-consulent" >"$work/body"
  jq -e '.renewalFiledOn == null and .daysLeft < 180' "$work/body" >/dev/null 2>&1 && break
  due_number=''
done
if [[ -z ${due_number:-} ]]; then
  printf '\nDone without a renewal: this register holds nobody of the demo data whose period ends soon.\n'
  exit 0
fi

say '15. Another provider posts an attendance list: first a trial, then for real; every row has its own outcome'
read_ "$registrar" "/v1/consultants/$due_id"
due_surname=$(field .name.surname)
demo_provider=$(token cpd.provide sub=provider-2 organisation=ORG-OPLEIDER-1)
read_ '' '/v1/activities?provider=ORG-OPLEIDER-1&limit=1'
read_ '' "/v1/activities/$(field '.items[0].id')/runs"
run=$(jq -r --arg today "$(day 0)" '[.items[] | select(.endsOn < $today)] | max_by(.endsOn) | .id' "$work/body")
printf 'registratienummer;achternaam;minuten;kenmerk\r\n%s;%s;;deelnemer-1\r\nW00000001B;Niemand;;deelnemer-2\r\n' "$due_number" "$due_surname" >"$work/list.csv"
key=$(letters)
call 200 "$demo_provider" POST "/v1/runs/$run/attendance?dryRun=true" -H "Idempotency-Key: trial-$key" -H 'Content-Type: text/csv' --data-binary "@$work/list.csv"
show '{dryRun, credited, unchanged, rejected}'
call 201 "$demo_provider" POST "/v1/runs/$run/attendance" -H "Idempotency-Key: $key" -H 'Content-Type: text/csv' --data-binary "@$work/list.csv"
show '[.rows[] | {row, reference, outcome, points, code}]'

say '16. A consultant sees rule by rule what counts and what is missing'
read_ "$due" "/v1/consultants/$due_id/cpd-evaluation?section=wmo-consulent"
show '{isMet, daysLeft, rules: [.rules[] | {code, required, counted, missing}]}'

say '17. What would it be with the course of step 13? The same function answers'
call 200 "$due" POST "/v1/consultants/$due_id/cpd-evaluation/what-if" -H 'Content-Type: application/json' \
  -d "$(json "$(jq -n --arg number "$accreditation" '{section: "wmo-consulent", planned: [{accreditationNumber: $number}]}')")"
show '[.rules[] | select(.code == "total" or .code == "law-and-case-law") | {code, counted, missing}]'

say '18. They file for renewal with their hours; what meets every rule and is not drawn for an audit is granted at once'
create "$due" /v1/applications '{"kind": "renewal", "section": "wmo-consulent"}'
renewal=/v1/applications/$(field .id)
call 201 "$due" POST "$renewal/evidence" -H "Idempotency-Key: hours-$(letters)" \
  -F "metadata={\"kind\": \"employer-statement\", \"issuedOn\": \"$(day -10)\", \"from\": \"$(day -1200)\", \"until\": \"$(day -10)\", \"hours\": 4000, \"organisation\": \"GM0363\"};type=application/json" \
  -F "file=@$work/proof.pdf;type=application/pdf;filename=hours.pdf"
read_ "$due" "$renewal"
change "$due" "$renewal/submission" "$(jq -n --argjson policy "$policy" '{declarations: [$policy.declarations[] | {code, version}]}')"
for _ in $(seq 1 60); do
  read_ "$due" "$renewal" >/dev/null
  [[ $(field .state) != submitted || $(field .screening) != null ]] && break
  sleep 0.5
done
show '{state, screening, decision: .decision.outcome}'
read_ '' "/v1/register-entries/$due_number"
show '{number, standing, validUntil}'

municipality=$(token register.verify sub=hr-system organisation=GM0363)

say '19. A municipality verifies its staff at once, with a surname as second factor and signed receipts'
create "$municipality" /v1/verifications "$(jq -n --arg one "$due_number" --arg surname "$due_surname" --arg two "$number" '{
  purpose: "contract-audit", receipts: true,
  items: [{number: $one, surname: $surname, reference: "medewerker-1"}, {number: $two, surname: "Iemandanders", reference: "medewerker-2"},
    {number: "W00000001B", reference: "medewerker-3"}]}')"
show '[.items[] | {reference, outcome}]'
jq -r '.items[0].receipt // .receipts[0]' "$work/body" | cut -d. -f2 | tr '_-' '/+' | sed 's/$/==/' | base64 -di 2>/dev/null | jq -c '{sub, outcome, validAt, askedBy, purpose}' | sed 's/^/    receipt: /'

say '20. The consultant sees which organisation looked, and for what (it is written within a second or two)'
for _ in $(seq 1 40); do
  read_ "$due" "/v1/consultants/$due_id/look-ups" >/dev/null
  jq -e '.items | length > 0' "$work/body" >/dev/null && break
  sleep 0.25
done
show '[.items[] | {organisation, purpose, kind}]'

say '21. The municipality puts them on a watch-list; they consent, and more is told while that lasts'
create "$municipality" /v1/watch-lists "$(jq -n --arg name "Team $(letters)" '{name: $name}')"
list=/v1/watch-lists/$(field .id)
call 200 "$municipality" PUT "$list/entries" -H "If-Match: $etag" -H 'Content-Type: application/json' \
  -d "$(json "$(jq -n --arg number "$due_number" '{rows: [{number: $number, reference: "medewerker-1"}]}')")"
show '[.rows[] | {reference, outcome}]'
call 200 "$due" PUT "/v1/consultants/$due_id/watchers/GM0363" -H 'If-Match: *' -H 'Content-Type: application/json' -d '{"shareThemeCoverage": true}'
read_ "$municipality" "$list/entries"
show '[.items[] | {reference, relation, standing, details}]'

say '22. What happened to whom they follow, in one order; the cursor leads on from there'
read_ "$municipality" "/v1/events?watchList=${list##*/}&limit=100"
show '[.items[] | {type, sequence, data}][-3:]'

say '23. The start of a mirror: every line an entry, consistent with the cursor of the first line'
call 200 "$municipality" GET "/v1/snapshots?watchList=${list##*/}" -H 'Accept: application/x-ndjson'
sed 's/^/    /' "$work/body" | cut -c1-160

printf '\nDone: %s\n' "$server/v1/register-entries/$number"

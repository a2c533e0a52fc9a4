#!/bin/sh
# Runs the suite in any CI, and ends with its exit code: 0 conformant, 1 nonconformant, 2 usage, 3 incomplete, 4 unusable.
#
#   PLUMB_ENDPOINT=http://127.0.0.1:8080 sh plumb.sh [ARGUMENT OF plumb run...]
#
# Variables, all but the first optional:
#   PLUMB_ENDPOINT   address of the target
#   PLUMB_PAGE       page of another operation to judge by
#   PLUMB_TARGET     profile of the target
#   PLUMB_WAIVERS    known deviations of the target
#   PLUMB_FILTER     scenarios to run
#   PLUMB_LAYER      service or gateway
#   PLUMB_SIGNATURE  v1, v3, v3-sm3 or none
#   PLUMB_STRICT     true or false
#   PLUMB_WAIT       longest time to wait for a target that is just starting, such as 30s
#   PLUMB_TIMEOUT    longest time for the whole run
#   PLUMB_REPORT     folder for the reports; default plumb-report
#   PLUMB_VERSION    version of plumb to install; without it the plumb on the path is taken, or else the latest is installed
# The access key comes as ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET. An installation needs Go.
set -eu

plumb=plumb
if [ -n "${PLUMB_VERSION:-}" ] || ! command -v plumb >/dev/null; then
	bin=$(mktemp -d)
	trap 'rm -rf "$bin"' EXIT
	GOBIN=$bin go install "github.com/plumb-conformance/plumb/tools/plumb@${PLUMB_VERSION:-latest}" || exit 2
	plumb=$bin/plumb
fi

[ -z "${PLUMB_TIMEOUT:-}" ] || set -- --timeout="$PLUMB_TIMEOUT" "$@"
[ -z "${PLUMB_WAIT:-}" ] || set -- --wait="$PLUMB_WAIT" "$@"
[ -z "${PLUMB_SIGNATURE:-}" ] || set -- --signature="$PLUMB_SIGNATURE" "$@"
[ -z "${PLUMB_LAYER:-}" ] || set -- --layer="$PLUMB_LAYER" "$@"
[ -z "${PLUMB_FILTER:-}" ] || set -- --filter="$PLUMB_FILTER" "$@"
[ -z "${PLUMB_WAIVERS:-}" ] || set -- --waivers="$PLUMB_WAIVERS" "$@"
[ -z "${PLUMB_TARGET:-}" ] || set -- --target="$PLUMB_TARGET" "$@"
[ -z "${PLUMB_PAGE:-}" ] || set -- --page="$PLUMB_PAGE" "$@"
case ${PLUMB_STRICT:-} in
true) set -- --strict "$@" ;;
false | '') ;;
*)
	echo 'plumb.sh: PLUMB_STRICT: expected true or false' >&2
	exit 2
	;;
esac

"$plumb" run --endpoint="${PLUMB_ENDPOINT:-}" --report="${PLUMB_REPORT:-plumb-report}" "$@"

#!/bin/sh
# The demo: from a documentation page to a verdict over a real socket. Needs go, nothing else.
#
#   sh tools/demo.sh [ARGUMENT OF plumb run...]
#
# It ends with the exit status of the run, and stops the server in every case.
set -eu
cd "$(dirname "$0")/.."

page=spec/pages/GenerateAggregateConfigRulesReport.md
work=$(mktemp -d)
server=

stop() {
	status=$?
	trap - EXIT INT TERM
	if [ -n "$server" ]; then
		kill "$server" 2>/dev/null || true
		wait "$server" 2>/dev/null || true
	fi
	rm -rf "$work"
	exit "$status"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The key pair that the public documents sign their examples with.
ALIBABA_CLOUD_ACCESS_KEY_ID=testid
ALIBABA_CLOUD_ACCESS_KEY_SECRET=testsecret
export ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET

echo "== compile $page, and generate"
"${GO:-go}" run ./tools/regenerate
# One binary, so that the signal to stop reaches the server and not a `go run` above it. It has the reference server, which
# has to fit what was generated: where it does not, the lines above say where.
"${GO:-go}" build -o "$work/plumb" ./tools/plumb

echo "== serve the reference server"
"$work/plumb" serve --addr 127.0.0.1:0 >"$work/server.out" 2>"$work/server.err" &
server=$!

# The server prints its address first; up to five seconds for that.
address=
tries=0
while [ -z "$address" ] && [ "$tries" -lt 100 ]; do
	if ! kill -0 "$server" 2>/dev/null; then
		echo "the reference server did not start:" >&2
		cat "$work/server.err" >&2
		exit 1
	fi
	address=$(sed -n 's/^listening on //p' "$work/server.out" | head -n 1)
	tries=$((tries + 1))
	[ -n "$address" ] || sleep 0.05
done
if [ -z "$address" ]; then
	echo "the reference server printed no address" >&2
	exit 1
fi
echo "listening on $address"

echo "== run the suite"
"$work/plumb" run --verbose --endpoint "$address" "$@"

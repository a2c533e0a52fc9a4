//go:build unix

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

var (
	everyFault = flag.Bool("every-fault", false, "run the process against every fault of the first operation, not against some")
	update     = flag.Bool("update", false, "rewrite the golden file; with -every-fault")
)

// told is what the process says of a server with a fault.
type told struct {
	fault        fault.Fault
	exit, strict int
	worst        string // the worst verdict at the fault's own statement
}

func (f told) String() string {
	return fmt.Sprintf("%-40s exit %d, strictly %d; %s: %s", f.fault.Name, f.exit, f.strict, f.fault.Statement, f.worst)
}

// What a user sees who knows nothing of the target: the real process with its default profile and the machine's clock, against each
// fault of the first operation. A fault of what the page demands is exit 1, and judged strictly none is exit 0.
func TestWhatARunWithoutAProfileSaysOfEachFault(t *testing.T) {
	golden := filepath.Join("testdata", "every-fault.golden")
	want := strings.Split(strings.TrimSpace(string(read(t, golden))), "\n")
	faults := fault.All()
	if len(want) != len(faults) && !*update {
		t.Fatalf("%s has %d lines for %d faults; rewrite it with -every-fault -update", golden, len(want), len(faults))
	}
	lines := make([]string, len(faults))
	t.Run("faults", func(t *testing.T) {
		for i, f := range faults {
			const some = 16
			if !*everyFault && i%some != 0 {
				continue
			}
			t.Run(f.Name, func(t *testing.T) {
				t.Parallel()
				got := saidOf(t, f)
				lines[i] = got.String()
				if got.strict == 0 {
					t.Errorf("judged strictly, a server with it is conformant: %s", f.Title)
				}
				if !*update && got.String() != want[i] {
					t.Errorf("-committed +now, rewrite it with -every-fault -update:\n-%s\n+%s", want[i], got)
				}
			})
		}
	})
	if *update && *everyFault {
		if err := os.WriteFile(golden, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// The committed table says the same of all of them: a fault of what the page demands is never exit 0.
func TestNoDemandIsLeftAlone(t *testing.T) {
	t.Parallel()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(read(t, filepath.Join("testdata", "every-fault.golden")))), "\n")
	for i, f := range fault.All() {
		s, _ := op.Statement(f.Statement)
		if strings.Contains(lines[i], "strictly 0") || s.Level == "must" && strings.Contains(lines[i], " exit 0,") {
			t.Errorf("%s of %s, a %s", lines[i], f.Statement, s.Level)
		}
	}
}

// saidOf runs the process against a server with a fault, and judges its record strictly.
func saidOf(t *testing.T, f fault.Fault) told {
	t.Helper()
	server := byRequests(func(clock func() time.Time) http.Handler {
		return f.Server(
			reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}),
			reference.WithClock(clock), reference.WithCreating(2*tick+tick/2),
		)
	})
	folder := t.TempDir()
	report, record := filepath.Join(folder, "report.json"), filepath.Join(folder, "record.jsonl")
	out := told{fault: f}
	out.exit = exitCode(t, append([]string{"run", "--endpoint", listening(t, server), "--json", report, "--record", record}, keyFlags()...)...)
	out.strict = exitCode(t, "judge", record, "--strict")
	out.worst = worstAt(t, report, f.Statement)
	return out
}

// tick is how much of a server's time one request takes.
const tick = time.Millisecond

// byRequests is a server whose time goes on by requests, from now: what it says of work in progress then depends on no load of the
// machine. Time goes on as usual for the process that asks it, which may wait for the end of work: that comes by itself as well, a
// thousand times later.
func byRequests(server func(clock func() time.Time) http.Handler) http.Handler {
	const slower = 1000
	began, ticks := time.Now(), atomic.Int64{}
	handler := server(func() time.Time { return began.Add(time.Duration(ticks.Load())*tick + time.Since(began)/slower) })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ticks.Add(1)
		handler.ServeHTTP(w, r)
	})
}

// exitCode is that of the command as a process of its own, without anything of the caller's environment that it would read.
func exitCode(t *testing.T, args ...string) int {
	t.Helper()
	command, _, stderr := process(t, args...)
	command.Env = slices.DeleteFunc(command.Env, func(v string) bool { return strings.HasPrefix(v, "ALIBABA_CLOUD_") })
	const misused = 2 // also what a process says that has died with its goroutines printed
	err := command.Run()
	if state := command.ProcessState; state == nil || state.ExitCode() < 0 || state.ExitCode() == misused {
		t.Fatalf("%v: %s", err, stderr)
	}
	return command.ProcessState.ExitCode()
}

// worstAt is the worst verdict of the scenarios of a statement in a report.
func worstAt(t *testing.T, report, statement string) string {
	t.Helper()
	var found struct {
		Scenarios []struct{ Statement, Verdict string }
	}
	if err := json.Unmarshal(read(t, report), &found); err != nil {
		t.Fatal(err)
	}
	worst := "none"
	for _, verdict := range []string{"not-applicable", "pass", "not-provoked", "inconclusive", "warn", "fail"} {
		for _, s := range found.Scenarios {
			if s.Statement == statement && s.Verdict == verdict {
				worst = verdict
			}
		}
	}
	return worst
}

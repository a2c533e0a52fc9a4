package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// cellar is a page of an operation that only reads.
func cellar(t *testing.T) string {
	t.Helper()
	source := read(t, "../../spec/compile/testdata/pages/ListKettles.md")
	path := filepath.Join(t.TempDir(), "ListKettles.md")
	lines := strings.Split(string(source), "\n")
	for i, line := range lines {
		lines[i], _, _ = strings.Cut(line, "<!-- want:")
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// proposed is what init writes of a target.
func proposed(t *testing.T, address string, args ...string) (text string, profile *target.Profile) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "profile.yaml")
	got := plumb(t, append([]string{"init", "--endpoint", address, "-o", path}, args...)...)
	if got.code != 0 || got.stdout != "" {
		t.Fatalf("exit %d: %s%s", got.code, got.stdout, got.stderr)
	}
	written := read(t, path)
	profile, err := target.Load(written)
	if err != nil {
		t.Fatalf("%v in\n%s", err, written)
	}
	return string(written), profile
}

// What init proposes of a target that checks signatures, and of one that does not: with a key, without one, whether the operation
// changes state or only reads.
func TestInitProposesWhatItSaw(t *testing.T) {
	withoutEnvironment(t)
	page := cellar(t)
	key := []string{testID + ":" + testSecret}
	checking, _ := servedBy(t, serveFlags{pages: []string{page}, keys: key})
	trusting, _ := servedBy(t, serveFlags{pages: []string{page}, noAuth: true})
	for _, c := range []struct {
		name, address string
		args          []string
		layer         string
		values        int // parameters with values
		says          []string
	}{
		{
			"changes state, signed", referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}), keyFlags(), "", 0,
			[]string{"nothing was sent that the target should accept", "it answers with SignatureDoesNotMatch", "v3-sm3: taken", "none: not taken; sent: a request without AggregatorId, unsigned; came: 400 MissingAccessKeyId"},
		},
		{
			"changes state, a service", unsignedAt(t), keyFlags(), "service", 0,
			[]string{"nothing was sent that the target should accept", "signed with another secret; came: 400 MissingAggregatorId"},
		},
		{"changes state, a service, no key", unsignedAt(t), []string{"--signature", "none"}, "service", 0, []string{"The target has to be asked with signature none."}},
		{"reads, signed", checking, append(keyFlags(), "--page", page), "", 8, []string{"# sent: the plainest request with it; came: 200, a result\n    - clay\n"}},
		{"reads, a service", trusting, append(keyFlags(), "--page", page), "service", 8, []string{"# sent: the plainest request, unsigned; came: 200, a result. "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, profile := proposed(t, c.address, c.args...)
			if profile.Layer != c.layer || len(profile.Parameters) != c.values {
				t.Errorf("layer %q, parameters %v", profile.Layer, profile.Parameters)
			}
			for _, say := range c.says {
				if !strings.Contains(text, say) {
					t.Errorf("it does not say %q:\n%s", say, text)
				}
			}
			for _, secret := range spellings(testSecret) {
				if strings.Contains(text, secret) {
					t.Errorf("the secret is in it:\n%s", text)
				}
			}
		})
	}
}

// A profile that init proposes is one that a run takes, with the same verdicts as none or better.
func TestAProposedProfileRuns(t *testing.T) {
	withoutEnvironment(t)
	path := filepath.Join(t.TempDir(), "profile.yaml")
	address := unsignedAt(t)
	if got := plumb(t, "init", "--endpoint", address, "--signature", "none", "-o", path); got.code != 0 {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	got := plumb(t, "run", "--endpoint", address, "--signature", "none", "--target", path, "--filter", "AggregatorId,protocol/signature/*")
	if got.code != 0 || !strings.Contains(got.stdout, "not-applicable") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

// overheard is a server with the requests that it got.
type overheard struct {
	mu   sync.Mutex
	sent []string
}

func (o *overheard) before(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query := r.URL.Query()
		o.mu.Lock()
		defer o.mu.Unlock()
		o.sent = append(o.sent, query.Get("Action")+r.Header.Get("x-acs-action")+" "+query.Get("AggregatorId"))
		next.ServeHTTP(w, r)
	})
}

// Of an operation that may change state, no request is sent that a target could act on, however it is signed.
func TestInitChangesNothing(t *testing.T) {
	withoutEnvironment(t)
	var heard overheard
	address := listening(t, heard.before(reference.New(reference.WithServer(acs.WithoutSignatures()))))
	proposed(t, address, keyFlags()...)
	if len(heard.sent) < 5 {
		t.Errorf("only %q", heard.sent)
	}
	for _, one := range heard.sent {
		action, group, _ := strings.Cut(one, " ")
		if action == "GenerateAggregateConfigRulesReport" && group != "" {
			t.Errorf("sent: %s", one)
		}
	}
}

// A target that repeats all that it is sent, headers and secrets too, gets none of them into the profile, and no second line.
func TestInitKeepsSecrets(t *testing.T) {
	withoutEnvironment(t)
	address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusBadRequest)
		_, _ = fmt.Fprintf(w, `{"RequestId":"r","Code":"No\nlayer: gateway","Message":"%s\nlayer: gateway\u0007 %s %s"}`, testSecret, r.Header.Get("X-Key"), r.URL.Query().Get("SecurityToken"))
	}))
	text, profile := proposed(t, address, append(keyFlags(), "--sts-token", testToken, "--header", "X-Key: a-key-of-the-gateway")...)
	for _, secret := range append(spellings(testSecret, testToken), "a-key-of-the-gateway") {
		if strings.Contains(text, secret) {
			t.Errorf("%q is in\n%s", secret, text)
		}
	}
	if profile.Layer == "gateway" {
		t.Errorf("the target wrote the profile:\n%s", text)
	}
}

// What init cannot do is one line, or the paragraph of a cause, and leaves everything as it was.
func TestInitThatCannotBe(t *testing.T) {
	withoutEnvironment(t)
	right := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	for _, c := range []struct {
		name  string
		there string // what stands at the path before
		args  []string
		code  int
		says  string
	}{
		{"closed port", "", append(keyFlags(), "--endpoint", closedPort(t)), 4, "closed-port. Sent: "},
		{"closed port, a file to replace", "as it was", append(keyFlags(), "--endpoint", closedPort(t), "--force"), 4, "closed-port. Sent: "},
		{"wrong key", "", []string{"--endpoint", right, "--access-key-id", "other", "--access-key-secret", "other"}, 4, "wrong-key. Sent: "},
		{"file is there", "as it was", append(keyFlags(), "--endpoint", right), 2, "expected a new one, or --force"},
		{"file is there, no target", "as it was", nil, 2, "expected a new one, or --force"},
		{"wrong address", "", append(keyFlags(), "--endpoint", "127.0.0.1"), 2, "--endpoint: "},
		{"no key", "", []string{"--endpoint", right}, 2, "no access key: expected "},
		{"no such signature", "", append(keyFlags(), "--endpoint", right, "--signature", "v9"), 2, `signature "v9": expected`},
		{"no time", "", append(keyFlags(), "--endpoint", right, "--timeout", "0s"), 2, "--timeout 0s: expected"},
		{"time is over", "", append(keyFlags(), "--endpoint", right, "--timeout", "1ns"), 2, "--endpoint: the time for the whole run was over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "profile.yaml")
			if c.there != "" {
				if err := os.WriteFile(path, []byte(c.there), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			got := plumb(t, append([]string{"init", "-o", path}, c.args...)...)
			if got.code != c.code || !strings.Contains(got.stderr, c.says) || strings.Count(got.stderr, "\n") != 1 || got.stdout != "" {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
			if c.there == "" {
				if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
					t.Errorf("left behind: %v, %v", left, err)
				}
			} else if text := string(read(t, path)); text != c.there {
				t.Errorf("the file is now %q", text)
			}
		})
	}
}

// A path that cannot be written is told before anything is sent.
func TestInitIntoNothing(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	path := filepath.Join(t.TempDir(), "none", "profile.yaml")
	got := plumb(t, append([]string{"init", "--endpoint", address, "-o", path}, keyFlags()...)...)
	if got.code != 2 || !strings.Contains(got.stderr, path) || requests.Load() != 0 {
		t.Errorf("exit %d after %d requests: %s", got.code, requests.Load(), got.stderr)
	}
	if got := plumb(t, "init", "--force"); got.code != 2 || !strings.Contains(got.stderr, "--force: ") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

// With --force a file is replaced as a whole.
func TestInitReplaces(t *testing.T) {
	path := profileFile(t, "name: old\n")
	if got := plumb(t, "init", "-o", path, "--force"); got.code != 0 {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	if text := string(read(t, path)); !strings.Contains(text, "name: my-target") || strings.Contains(text, "old\n") {
		t.Errorf("%s", text)
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// result is what a user sees of a command.
type result struct {
	code           int
	stdout, stderr string
}

// plumb runs the command in this process.
func plumb(t *testing.T, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(args, strings.NewReader(""), &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

const (
	testID     = "testid"
	testSecret = "a-secret-that-must-not-be-seen"
	testToken  = "a-token+that/must=not-be-seen"
)

func keyFlags() []string {
	return []string{"--access-key-id", testID, "--access-key-secret", testSecret}
}

func withoutEnvironment(t *testing.T) {
	t.Helper()
	for _, name := range []string{envKeyID, envSecret, envToken, envConfigFile, envProfile} {
		t.Setenv(name, "")
	}
	t.Setenv("HOME", t.TempDir()) // where the aliyun command has no profiles
}

func referenceAt(t *testing.T, key acs.Credentials) string {
	t.Helper()
	server := httptest.NewServer(reference.New(reference.WithCredentials(key)))
	t.Cleanup(server.Close)
	return server.URL
}

func TestRunOnTheReferenceServer(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	dir := t.TempDir()
	jsonFile, junitFile := filepath.Join(dir, "result.json"), filepath.Join(dir, "result.xml")

	got := plumb(t, append([]string{"run", "--verbose", "--endpoint", address, "--json", jsonFile, "--junit", junitFile}, keyFlags()...)...)
	if got.code != 0 {
		t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}

	var report struct {
		Outcome   string
		Counts    map[string]int
		Scenarios []struct {
			ID, Statement, Level, Verdict, Reason string
			Page                                  struct {
				File, Quote string
				Line        int
			}
			Exchanges []json.RawMessage
		}
	}
	if err := json.Unmarshal(read(t, jsonFile), &report); err != nil {
		t.Fatal(err)
	}
	const least = 60
	const silent = 2 // the gateway's message about an unknown Action repeats nothing, in either format
	if report.Outcome != "conformant" || report.Counts["pass"] < least || report.Counts["pass"] != len(report.Scenarios)-silent || report.Counts["not-applicable"] != silent {
		t.Errorf("outcome %s, counts %v, %d scenarios", report.Outcome, report.Counts, len(report.Scenarios))
	}
	for _, s := range report.Scenarios {
		if s.ID == "" || s.Statement == "" || s.Level == "" || s.Page.File == "" || s.Page.Line == 0 || s.Page.Quote == "" || len(s.Exchanges) == 0 {
			t.Errorf("%s lacks a member: %+v", s.ID, s)
		}
		if line := s.ID + " "; !strings.Contains(got.stdout, line) {
			t.Errorf("the console has no line of %s", s.ID)
		}
	}

	var junit struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
	}
	if err := xml.Unmarshal(read(t, junitFile), &junit); err != nil {
		t.Fatal(err)
	}
	if junit.Tests != len(report.Scenarios) || junit.Failures+junit.Errors != 0 || junit.Skipped != silent {
		t.Errorf("JUnit says %+v", junit)
	}
}

func TestRunWithEachSignature(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret, SecurityToken: testToken})
	for _, signature := range []string{"v3", "v3-sm3"} {
		t.Run(signature, func(t *testing.T) {
			got := plumb(t, append([]string{"run", "--endpoint", address, "--signature", signature, "--sts-token", testToken}, keyFlags()...)...)
			if got.code != 0 {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}

// The page prints one XML media type, the gateway sends the other; both mean the same, and the report says which it was.
func TestRunOnEitherWire(t *testing.T) {
	withoutEnvironment(t)
	for wire, media := range map[acs.Wire]string{acs.WirePage: "application/xml", acs.WireGateway: "text/xml;charset=utf-8"} {
		t.Run(media, func(t *testing.T) {
			server := httptest.NewServer(reference.New(
				reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}),
				reference.WithServer(acs.WithWire(wire))))
			defer server.Close()
			got := plumb(t, append([]string{"run", "--endpoint", server.URL}, keyFlags()...)...)
			if got.code != 0 || !strings.Contains(got.stdout, "Answers came as ") || !strings.Contains(got.stdout, media) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// closedPort is an address that nothing listens on.
func closedPort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return "http://" + listener.Addr().String()
}

func TestRunAgainstNothing(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	jsonFile, junitFile := filepath.Join(dir, "result.json"), filepath.Join(dir, "result.xml")
	got := plumb(t, append([]string{"run", "--endpoint", closedPort(t), "--json", jsonFile, "--junit", junitFile}, keyFlags()...)...)
	if got.code != 4 {
		t.Errorf("exit %d, expected 4", got.code)
	}
	if lines := strings.Count(strings.TrimSpace(got.stderr), "\n"); lines != 0 || !strings.Contains(got.stderr, "does not answer") {
		t.Errorf("expected one clear line, got %q", got.stderr)
	}
	var report struct{ Outcome string }
	if err := json.Unmarshal(read(t, jsonFile), &report); err != nil || report.Outcome != "unusable" {
		t.Errorf("JSON report: outcome %q, %v", report.Outcome, err)
	}
	if err := xml.Unmarshal(read(t, junitFile), new(struct{})); err != nil {
		t.Errorf("JUnit report: %v", err)
	}
}

func TestUsageErrorsEndWithExitCodeTwo(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	unknownKey := write("unknown-key.yaml", "name: x\nparamters: {}\n")
	unknownParameter := write("unknown-parameter.yaml", "parameters: {AggregatorID: [a]}\n")
	unknownCode := write("unknown-code.yaml", "provocations: {Nope: {headers: {A: b}}}\n")
	emptyProvocation := write("empty-provocation.yaml", "provocations: {ServiceUnavailable: {}}\n")
	noReason := write("no-reason.yaml", "not-applicable: [{statement: protocol/*}]\n")
	broken := write("broken.yaml", "parameters: [")
	endpoint := []string{"--endpoint", "http://127.0.0.1:1"}
	good := append(append([]string{"run"}, endpoint...), keyFlags()...)

	cases := []struct {
		name string
		args []string
		says string
	}{
		{"unknown command", []string{"rnu"}, "rnu"},
		{"unknown flag", []string{"run", "--endpont", "x"}, "--endpont"},
		{"stray argument", append(good, "stray"), "stray"},
		{"endpoint twice", append(good, "http://127.0.0.1:2"), "the endpoint is given twice, by --endpoint and as an argument"},
		{"endpoint as an argument with a query", append([]string{"run", "http://a/?b=c"}, keyFlags()...), "query"},
		{"argument that is no address", append([]string{"run", "page.md"}, keyFlags()...), `"page.md" is no address of a target: expected --endpoint http://HOST[:PORT]`},
		{"no endpoint", append([]string{"run"}, keyFlags()...), "--endpoint"},
		{"endpoint without scheme", append([]string{"run", "--endpoint", "127.0.0.1:80"}, keyFlags()...), "endpoint"},
		{"endpoint with query", append([]string{"run", "--endpoint", "http://a/?b=c"}, keyFlags()...), "query"},
		{"endpoint without a port behind its colon", append([]string{"run", "--endpoint", "http://127.0.0.1:"}, keyFlags()...), "PORT"},
		{"endpoint with a password", append([]string{"run", "--endpoint", "http://user:" + testSecret + "@127.0.0.1:1"}, keyFlags()...), "endpoint"},
		{"two reports in one file", append(good, "--json", filepath.Join(dir, "r"), "--junit", filepath.Join(dir, ".", "r")), "different files"},
		{"no access key", append([]string{"run"}, endpoint...), envKeyID},
		{"half an access key", append([]string{"run", "--access-key-id", "a"}, endpoint...), "--access-key-secret"},
		{"filter that matches nothing", append(good, "--filter", "Nothing/*"), "Nothing/*"},
		{"profile that is not there", append(good, "--target", filepath.Join(dir, "absent.yaml")), "absent.yaml"},
		{"profile with an unknown key", append(good, "--target", unknownKey), `unknown-key.yaml:2: unknown key "paramters", did you mean parameters? (known: name, `},
		{"profile with an unknown parameter", append(good, "--target", unknownParameter), "AggregatorID"},
		{"profile with an unknown code", append(good, "--target", unknownCode), "Nope"},
		{"profile with an empty provocation", append(good, "--target", emptyProvocation), "ServiceUnavailable"},
		{"profile that rules out without a reason", append(good, "--target", noReason), "reason"},
		{"profile that is no YAML", append(good, "--target", broken), "broken.yaml"},
		{"report in a folder that is not there", append(good, "--json", filepath.Join(dir, "absent", "r.json")), "absent"},
		{"report that is a folder", append(good, "--junit", dir), "folder"},
		{"unknown signature", append(good, "--signature", "v2"), "v2"},
		{"negative rate", append(good, "--rate", "-1"), "--rate"},
		{"negative budget", append(good, "--max-requests", "-1"), "--max-requests"},
		{"dry run with a report", append(good, "--dry-run", "--json", filepath.Join(dir, "r.json")), "--dry-run"},
		{"waivers that are not there", append(good, "--waivers", filepath.Join(dir, "absent.yaml")), "absent.yaml"},
		{"waiver of nothing", append(good, "--waivers", write("waiver-of-nothing.yaml", waiverOf("Nothing/at/all", "2099-01-01"))), "Nothing/at/all"},
		{"waiver without an owner", append(good, "--waivers", write("no-owner.yaml", "- {scenario: a, reason: b, expires: 2099-01-01, fingerprint: {check: c}}\n")), "owner"},
		{"waiver with an unknown key", append(good, "--waivers", write("ownr.yaml", "- scenario: a\n  ownr: b\n")), `ownr.yaml:2: entry 1: unknown key "ownr", did you mean owner?`},
		{"record that is there already", append(good, "--record", broken), "already"},
		{"timeout of nothing", append(good, "--timeout", "0s"), "--timeout"},
		{"timeout that is none", append(good, "--timeout", "soon"), "soon"},
		{"page that is not there", append(good, "--page", filepath.Join(dir, "absent.md")), "absent.md"},
		{"server with half a key", []string{"serve", "--access-key", "only-an-id"}, "ID:SECRET"},
		{"server for everybody without a key", []string{"serve", "--addr", "0.0.0.0:0"}, "--access-key"},
		{"page of a server for everybody", []string{"serve", "--ui", "--addr", "0.0.0.0:0"}, "--ui with --addr 0.0.0.0:0: expected a loopback address"},
		{"page of a server with a key of one's own", []string{"serve", "--ui", "--access-key", "mine:" + testSecret}, "--ui with --access-key"},
		{"server with an unknown wire", []string{"serve", "--wire", "morse"}, "morse"},
		{"server that creates backwards", []string{"serve", "--creating", "-1s"}, "--creating"},
		{"server at no address", []string{"serve", "--addr", "127.0.0.1:http:"}, "--addr"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, c.args...)
			if got.code != 2 {
				t.Errorf("exit %d, expected 2", got.code)
			}
			if !strings.Contains(got.stderr, c.says) {
				t.Errorf("expected the message to name %q, got %q", c.says, got.stderr)
			}
			if strings.Contains(got.stderr, testSecret) {
				t.Errorf("the message holds the secret")
			}
		})
	}
}

func TestNoReportIsLeftOfAFailedStart(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	args := []string{"run", "--endpoint", "http://127.0.0.1:1", "--json", filepath.Join(dir, "r.json"), "--junit", filepath.Join(dir, "absent", "r.xml")}
	if got := plumb(t, append(args, keyFlags()...)...); got.code != 2 {
		t.Fatalf("exit %d", got.code)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// The port of one server cannot be taken by another.
func TestServeOnAPortInUse(t *testing.T) {
	withoutEnvironment(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	got := plumb(t, "serve", "--addr", listener.Addr().String(), "--access-key", testID+":"+testSecret)
	if got.code != 2 || !strings.Contains(got.stderr, listener.Addr().String()) || got.stdout != "" {
		t.Errorf("exit %d, %q, %q", got.code, got.stdout, got.stderr)
	}
}

// A target that repeats everything it is sent, secrets of the client included, must not bring them into an output.
func TestNoSecretInAnyOutput(t *testing.T) {
	withoutEnvironment(t)
	mirror := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body := new(bytes.Buffer)
		_, _ = body.ReadFrom(r.Body)
		w.Header().Set("X-Echo", r.URL.RawQuery)
		w.WriteHeader(http.StatusBadRequest)
		_ = json.NewEncoder(w).Encode(map[string]string{
			"Code": "SignatureDoesNotMatch", "Message": r.URL.RawQuery + body.String() + testSecret + testToken, "RequestId": "x", "HostId": "y",
		})
	}))
	defer mirror.Close()
	for name, address := range map[string]string{
		"mirror":    mirror.URL,
		"reference": referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret, SecurityToken: testToken}),
		"nobody":    closedPort(t),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			args := []string{
				"run", "--endpoint", address, "--sts-token", testToken, "--json", filepath.Join(dir, "r.json"),
				"--junit", filepath.Join(dir, "r.xml"), "--ginkgo", "--filter", "protocol,AggregatorId",
			}
			got := plumb(t, append(args, keyFlags()...)...)
			if name == "reference" && got.code != 0 {
				t.Errorf("exit %d\n%s", got.code, got.stdout)
			}
			outputs := map[string]string{
				"stdout": got.stdout, "stderr": got.stderr,
				"JSON": string(read(t, filepath.Join(dir, "r.json"))), "JUnit": string(read(t, filepath.Join(dir, "r.xml"))),
			}
			for where, text := range outputs {
				for _, secret := range spellings(testSecret, testToken) {
					if strings.Contains(text, secret) {
						t.Errorf("%s holds the secret as %q", where, secret)
					}
				}
			}
		})
	}
}

// spellings are the forms in which a secret can travel: plain, escaped once and escaped twice.
func spellings(secrets ...string) []string {
	var out []string
	for _, s := range secrets {
		once := acs.Params{{Name: "a", Value: s}}.Encode()[len("a="):]
		twice := acs.Params{{Name: "a", Value: once}}.Encode()[len("a="):]
		out = append(out, s, once, twice)
	}
	return out
}

func TestListNeedsNoTarget(t *testing.T) {
	withoutEnvironment(t)
	got := plumb(t, "run", "--list", "--filter", "error-code")
	if got.code != 0 || !strings.Contains(got.stdout, "error/ServiceUnavailable/xml") || strings.Contains(got.stdout, "ClientToken/max-length") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	statements := plumb(t, "list")
	if statements.code != 0 || !strings.Contains(statements.stdout, "ClientToken/max-length (must)") {
		t.Errorf("exit %d\n%s", statements.code, statements.stdout)
	}
}

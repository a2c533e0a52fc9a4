//go:build unix

package main

import (
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// printed is a command as README or a document prints it, without the comment behind it.
type printed struct{ at, command string }

// printedCommands are the commands of the fenced blocks of some documents.
func printedCommands(t *testing.T, documents []string) []printed {
	t.Helper()
	var out []printed
	for _, path := range documents {
		fenced, text := false, false
		for line := range strings.Lines(string(read(t, path))) {
			if strings.HasPrefix(line, "```") {
				fenced, text = !fenced, strings.TrimSpace(line) == "```"
				continue
			}
			line, _, _ = strings.Cut(strings.TrimSpace(line), "  #")
			first, _, _ := strings.Cut(line, " ")
			if line = strings.TrimSpace(line); fenced && text && slices.Contains([]string{"plumb", "make", "export"}, first) {
				out = append(out, printed{filepath.Base(path), line})
			}
		}
	}
	return out
}

// wordsOf are the words of a command line that uses single and double quotes as a shell has them, without anything else of a shell.
func wordsOf(command string) []string {
	var out []string
	for _, word := range regexp.MustCompile(`'[^']*'|"[^"]*"|[^\s'"]+`).FindAllString(command, -1) {
		out = append(out, strings.Trim(word, `'"`))
	}
	return out
}

// Every command that README, the documents and the help of the commands print works as it is printed: against servers that stand where they say theirs are, in
// a folder that has the files that they name.
func TestCommandsOfTheDocuments(t *testing.T) {
	keepsCaches(t)
	withoutEnvironment(t)
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	documents, err := filepath.Glob(root + "/docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := append(printedCommands(t, append(documents, root+"/README.md")), printedExamples()...)
	stage := theStage(t, root)
	t.Chdir(stage.folder)
	t.Setenv(envKeyID, testID)
	t.Setenv(envSecret, testSecret)
	ran := 0
	for _, c := range commands {
		t.Run(c.at+": "+c.command, func(t *testing.T) {
			words := wordsOf(c.command)
			switch words[0] {
			case "export":
				for _, name := range words[1:] {
					if name, _, _ = strings.Cut(name, "="); name != envKeyID && name != envSecret && name != envToken {
						t.Errorf("%s is no variable of ours", name)
					}
				}
			case "make":
				if out, err := exec.CommandContext(t.Context(), "make", append([]string{"-C", root, "-n"}, words[1:]...)...).CombinedOutput(); err != nil {
					t.Errorf("%v\n%s", err, out)
				}
			default:
				stage.play(t, words[1:])
			}
		})
		ran++
	}
	if least := 20; ran < least {
		t.Errorf("the documents print %d commands, expected %d at least", ran, least)
	}
}

// stage is where the commands of the documents are played.
type stage struct {
	folder, plain, unsigned, house string
	known                          string // takes the key that serve says
	connectTo                      string
}

func theStage(t *testing.T, root string) stage {
	t.Helper()
	s := stage{folder: t.TempDir()}
	key := acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}
	s.plain = referenceAt(t, key)
	s.unsigned = listening(t, reference.New(reference.WithServer(acs.WithoutSignatures())))
	secure, authority := overTLS(t, "config.private.example", time.Now().Add(-time.Minute), right())
	at, err := url.Parse(secure)
	if err != nil {
		t.Fatal(err)
	}
	s.connectTo = at.Host
	s.known = referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: "testsecret"})
	put := func(name string, text []byte) {
		path := filepath.Join(s.folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("other/GetWidget.md", read(t, teahouse(t)+"SteepLeaf.md"))
	put("old/GetWidget.md", read(t, teahouse(t)+"SteepLeaf.md"))
	put("new/GetWidget.md", read(t, teahouse(t)+"SteepLeaf.md"))
	committed(t, s.folder, "one")
	committed(t, s.folder, "two")
	put("ca.pem", read(t, authority))
	put("waivers.yaml", []byte("[]\n"))
	put("spec/pages/"+firstPage, read(t, root+"/spec/pages/"+firstPage))
	put(".aliyun/config.json", []byte(`{"current":"dev","profiles":[{"name":"dev","mode":"AK","access_key_id":"`+testID+`","access_key_secret":"`+testSecret+`"}]}`))
	put("profile.yaml", []byte("name: mine\nprovocations:\n  AccountNotExisted: &asked {headers: {X-Plumb-Provoke: \"{code}\"}}\n  ServiceUnavailable: *asked\n"))
	s.house, _ = servedBy(t, serveFlags{pages: []string{s.folder + "/other/GetWidget.md"}, keys: []string{testID + ":" + testSecret}})
	put("fleet.yaml", fmt.Appendf(nil, "pages: [other/*.md]\ntargets:\n  - {name: one, endpoint: %q, filter: operation}\n  - {name: two, endpoint: %q, filter: Action}\n", s.house, s.house))
	return s
}

// keepsCaches lets the go command and the pinned generator find what is built, though commands are played with another home.
func keepsCaches(t *testing.T) {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("GOPROXY", "off") // what is needed is there
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPATH"} {
		value, err := exec.CommandContext(t.Context(), "go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		t.Setenv(name, strings.TrimSpace(string(value)))
	}
}

const firstPage = "GenerateAggregateConfigRulesReport.md"

// play runs a command whose targets are those of the stage.
func (s stage) play(t *testing.T, words []string) {
	t.Helper()
	target := s.plain
	switch {
	case slices.Contains(words, "other/GetWidget.md"):
		target = s.house
	case slices.Contains(words, "testsecret"):
		target = s.known
	case slices.Contains(words, "service"):
		target = s.unsigned
	}
	var args []string
	for _, w := range words {
		switch w {
		case "http://127.0.0.1:8080", "$ENDPOINT":
			w = target
		case "10.1.2.3:443":
			w = s.connectTo
		}
		args = append(args, w)
	}
	if slices.Contains(args, "--ca-file") && !slices.Contains(args, "--connect-to") {
		args = append(args, "--connect-to", s.connectTo)
	}
	alone := slices.ContainsFunc(args, func(a string) bool { return a == "--filter" || a == "--record" || a == "--fleet" }) // what is recorded is judged later
	if args[0] == "run" && !alone {
		args = append(args, "--filter", "operation,Action") // what is tried is the command; the suite has tests of its own
	}
	t.Setenv("HOME", s.folder)
	if args[0] == "verify" { // what is verified has been committed
		if out, err := exec.CommandContext(t.Context(), "git", "-C", s.folder, "add", ".").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	if args[0] == "serve" {
		s.serves(t, args[1:])
		return
	}
	if i := slices.Index(args, "spec/pages/*.md"); i >= 0 {
		args[i] = "spec/pages/" + firstPage
	}
	if got := plumb(t, args...); got.code != 0 {
		t.Errorf("%s: exit %d\n%s%s", strings.Join(args, " "), got.code, lastLine(got.stdout), got.stderr)
	}
}

// serves starts a server as it is printed, but for the port, and asks for nothing.
func (stage) serves(t *testing.T, args []string) {
	t.Helper()
	args = slices.DeleteFunc(args, func(w string) bool { return w == "&" })
	if i := slices.Index(args, "--addr"); i >= 0 {
		args[i+1] = "127.0.0.1:0"
	}
	_, stop := servedAs(t, nil, args...)
	if said := stop(); !strings.Contains(said, "plumb: ") {
		t.Errorf("the server says %q", said)
	}
}

package main

import (
	"net"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/tools/files"
)

// teahouse is a folder with the sample pages, without the facts beside their rows.
func teahouse(t *testing.T) string {
	t.Helper()
	folder, fact := t.TempDir(), regexp.MustCompile(` *<!-- want:.*?-->`)
	for _, name := range []string{"BrewTea.md", "SteepLeaf.md", "TagPots.md"} {
		source := fact.ReplaceAll(read(t, "../../spec/compile/testdata/pages/"+name), nil)
		if err := os.WriteFile(filepath.Join(folder, name), source, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder + string(filepath.Separator)
}

// servedBy starts the server that flags ask for, and returns its address with what serve prints.
func servedBy(t *testing.T, f serveFlags) (endpoint, said string) {
	t.Helper()
	c := console{in: strings.NewReader(""), out: new(strings.Builder), err: new(strings.Builder), files: &files.Writer{}}
	f.wire = "gateway"
	server, err := serverOf(c, f)
	if err != nil {
		t.Fatal(err)
	}
	listening := httptest.NewServer(server.handler)
	t.Cleanup(listening.Close)
	var out strings.Builder
	c.out, c.err = &out, &out
	if err := server.announce(c, &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80}, f.quiet); err != nil {
		t.Fatal(err)
	}
	return listening.URL, out.String()
}

// One server answers for the operations of several pages, each conformant to its own.
func TestRunAgainstAServerOfPages(t *testing.T) {
	withoutEnvironment(t)
	house, key := teahouse(t), []string{testID + ":" + testSecret}
	endpoint, said := servedBy(t, serveFlags{pages: []string{house + "SteepLeaf.md", house + "TagPots.md"}, keys: key})
	for _, page := range []string{"SteepLeaf", "TagPots"} {
		got := plumb(t, append([]string{"run", "--page", house + page + ".md", "--endpoint", endpoint}, keyFlags()...)...)
		if got.code != 0 || strings.Contains(got.stdout, "\nfail") || strings.Contains(got.stdout, "\nwarn") {
			t.Errorf("%s: exit %d\n%s%s", page, got.code, got.stdout, got.stderr)
		}
		if !strings.Contains(said, "operation "+page+" 2021-03-04 ("+page+".md)") {
			t.Errorf("%s is not announced:\n%s", page, said)
		}
	}
	if !strings.Contains(said, "access key "+testID) || strings.Contains(said, testSecret) || !strings.Contains(said, "LeafId takes l-1") {
		t.Errorf("announced:\n%s", said)
	}
}

// A service behind a gateway checks no signature; its profile says so, and nothing of it is missed.
func TestRunAgainstAServiceBehindAGateway(t *testing.T) {
	withoutEnvironment(t)
	house, profile := teahouse(t), filepath.Join(t.TempDir(), "profile.yaml")
	if err := os.WriteFile(profile, []byte("layer: service\nprovocations:\n  \"*\": {headers: {X-Plumb-Provoke: \"{code}\"}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	endpoint, said := servedBy(t, serveFlags{pages: []string{house + "SteepLeaf.md"}, noAuth: true})
	got := plumb(t, append([]string{"run", "--page", house + "SteepLeaf.md", "--endpoint", endpoint, "--target", profile}, keyFlags()...)...)
	if got.code != 0 || !strings.Contains(said, "no access key") {
		t.Errorf("exit %d\n%s%s%s", got.code, said, got.stdout, got.stderr)
	}
}

// A page without a version is served and asked with one that the user gives, by flag or profile.
func TestVersionsThatAPageDoesNotSay(t *testing.T) {
	withoutEnvironment(t)
	house := teahouse(t)
	page, profile := house+"BrewTea.md", filepath.Join(t.TempDir(), "profile.yaml")
	if err := os.WriteFile(profile, []byte("version: '2021-03-04'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	source := strings.ReplaceAll(strings.ReplaceAll(string(read(t, page)), "2021-03-04", ""), "Version=", "")
	page = filepath.Join(t.TempDir(), "BrewTea.md")
	if err := os.WriteFile(page, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	endpoint, _ := servedBy(t, serveFlags{pages: []string{page}, version: "2021-03-04", keys: []string{testID + ":" + testSecret}})
	for name, flags := range map[string][]string{"flag": {"--version", "2021-03-04"}, "profile": {"--target", profile}} {
		got := plumb(t, append(append([]string{"run", "--page", page, "--endpoint", endpoint, "--filter", "operation/exists"}, flags...), keyFlags()...)...)
		if got.code != 0 || !strings.Contains(got.stdout, "2021-03-04") {
			t.Errorf("%s: exit %d\n%s%s", name, got.code, got.stdout, got.stderr)
		}
	}
	for name, c := range map[string]struct {
		flags []string
		says  string
	}{
		"none":             {nil, "expected --version"},
		"one that is none": {[]string{"--version", "yesterday"}, `--version "yesterday"`},
		"another page's":   {[]string{"--page", house + "SteepLeaf.md", "--version", "2020-01-01"}, "is of version 2021-03-04"},
	} {
		got := plumb(t, append(append([]string{"run", "--page", page, "--endpoint", endpoint}, c.flags...), keyFlags()...)...)
		if got.code != 2 || !strings.Contains(got.stderr, c.says) {
			t.Errorf("%s: exit %d: %s", name, got.code, got.stderr)
		}
	}
}

// What no server can be made of is named, a line each.
func TestPagesThatCannotBeServed(t *testing.T) {
	withoutEnvironment(t)
	house, folder := teahouse(t), t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	steep := string(read(t, house+"SteepLeaf.md"))
	broken, twin := write("Broken.md", "# Broken\n"), write("Twin.md", steep)
	empty := t.TempDir()
	cases := []struct {
		name string
		args []string
		says []string
	}{
		{"no such page", []string{"--page", filepath.Join(folder, "None.md")}, []string{"None.md"}},
		{"no page in a folder", []string{"--page", empty}, []string{"there is no page"}},
		{"a page that is none", []string{"--page", broken}, []string{"Broken.md: the page cannot be compiled: ", "error"}},
		{"a page given twice", []string{"--page", twin, "--page", folder}, []string{"Twin.md: the page is given twice"}},
		{"two pages of one operation", []string{"--page", twin, "--page", house + "SteepLeaf.md"}, []string{"SteepLeaf 2021-03-04 is the operation of ", "expected one page of it"}},
		{"a fault", []string{"--page", twin, "--fault", "token-length-unchecked"}, []string{"fault \"token-length-unchecked\" is unknown"}},
		{"a version without a page", []string{"--version", "2020-01-01"}, []string{"--version 2020-01-01: expected it with --page"}},
		{"a version that is none", []string{"--page", write("Plain.md", strings.ReplaceAll(steep, "&Version=2021-03-04", "")), "--version", "1"}, []string{`--version "1"`, "YYYY-MM-DD"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, append([]string{"serve", "--quiet"}, c.args...)...)
			if got.code != 2 {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
			for _, says := range c.says {
				if !strings.Contains(got.stderr, says) {
					t.Errorf("does not say %q: %s", says, got.stderr)
				}
			}
		})
	}
}

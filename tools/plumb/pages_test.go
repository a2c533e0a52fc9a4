package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

const ownPage = "../../spec/pages/GenerateAggregateConfigRulesReport.md"

// changedPage writes a copy of the first operation's page with one text replaced.
func changedPage(t *testing.T, before, after string) string {
	t.Helper()
	source := string(read(t, ownPage))
	if !strings.Contains(source, before) {
		t.Fatalf("the page has no %q", before)
	}
	path := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(path, []byte(strings.Replace(source, before, after, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBrokenPagesAreDiagnosedByPositionAndNothingIsWritten(t *testing.T) {
	position := regexp.MustCompile(`page\.md:\d+:\d+: (error|warning): .*(expected|only)`)
	cases := []struct {
		name, before, after string
		strict              bool
	}{
		{"a row with too few cells", "|AggregatorId|String|是|", "|AggregatorId|是|", true},
		{"an unknown type", "|AggregatorId|String|是|", "|AggregatorId|Strnig|是|", true},
		{"no request table", "## 请求参数", "## 调试", false},
		{"a ROA page", "type=RPC", "type=ROA", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path, out := changedPage(t, c.before, c.after), filepath.Join(t.TempDir(), "out")
			flag := "--strict=" + strconv.FormatBool(c.strict)
			got := plumb(t, "compile", path, flag, "-o", out)
			if got.code != 2 || !position.MatchString(got.stderr) {
				t.Errorf("exit %d: %s", got.code, got.stderr)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("something was written")
			}
			if linted := plumb(t, "lint", flag, path); linted.code != 1 || !position.MatchString(linted.stdout) {
				t.Errorf("lint: exit %d: %s", linted.code, linted.stdout)
			}
		})
	}
}

func TestNothingIsWrittenWhenOneOfSeveralPagesIsBroken(t *testing.T) {
	broken, out := changedPage(t, "type=RPC", "type=ROA"), filepath.Join(t.TempDir(), "out")
	if got := plumb(t, "compile", ownPage, broken, "-o", out); got.code != 2 {
		t.Errorf("exit %d", got.code)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written")
	}
	if got := plumb(t, "compile", ownPage, ownPage, "-o", out); got.code != 2 || !strings.Contains(got.stderr, "as is") {
		t.Errorf("two pages of one operation: exit %d: %s", got.code, got.stderr)
	}
}

func TestLintFormats(t *testing.T) {
	path := changedPage(t, "type=RPC", "type=ROA")
	if got := plumb(t, "lint", ownPage); got.code != 0 || got.stdout != "" {
		t.Errorf("exit %d: %s", got.code, got.stdout)
	}
	asJSON := plumb(t, "lint", "--format", "json", path)
	var d struct {
		File, Severity, Message string
		Line, Column            int
	}
	if err := json.Unmarshal([]byte(strings.SplitN(asJSON.stdout, "\n", 2)[0]), &d); err != nil || d.Severity != "error" || d.Line == 0 || d.File != path {
		t.Errorf("%+v, %v: %s", d, err, asJSON.stdout)
	}
	github := plumb(t, "lint", "--format", "github", path)
	if !regexp.MustCompile(`^::error file=.*page\.md,line=\d+,col=\d+::`).MatchString(github.stdout) {
		t.Errorf("%s", github.stdout)
	}
	if got := plumb(t, "lint", "--format", "yaml", path); got.code != 2 {
		t.Errorf("exit %d", got.code)
	}
	if got := plumb(t, "lint", filepath.Join(t.TempDir(), "absent.md")); got.code != 2 || !strings.Contains(got.stderr, "absent.md") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

func TestInspect(t *testing.T) {
	text := plumb(t, "inspect", ownPage)
	for _, want := range []string{"Config 2020-09-07", ":18: ClientToken string", "at most 64 characters", "400 ConfigRuleReportCreating"} {
		if !strings.Contains(text.stdout, want) {
			t.Errorf("inspect does not show %q:\n%s", want, text.stdout)
		}
	}
	asJSON := plumb(t, "inspect", "--json", ownPage, ownPage)
	lines := strings.Split(strings.TrimSpace(asJSON.stdout), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines for two pages", len(lines))
	}
	var inspected struct {
		Page, Product, Version, Action, Style string
		Parameters                            []struct{ Name, Role string }
		Errors                                []struct{ Code string }
	}
	if err := json.Unmarshal([]byte(lines[0]), &inspected); err != nil {
		t.Fatal(err)
	}
	if inspected.Page != ownPage || inspected.Action != "GenerateAggregateConfigRulesReport" || len(inspected.Parameters) != 3 || len(inspected.Errors) != 4 {
		t.Errorf("%+v", inspected)
	}
}

func TestCompileIsRepeatable(t *testing.T) {
	out := t.TempDir()
	first := plumb(t, "compile", ownPage, "-o", out)
	second := plumb(t, "compile", ownPage, "-o", out)
	if first.code != 0 || !strings.HasPrefix(first.stdout, "compiled ") || !strings.HasPrefix(second.stdout, "unchanged ") {
		t.Errorf("%+v\n%+v", first, second)
	}
	for _, name := range []string{"GenerateAggregateConfigRulesReport.openapi.yaml", "GenerateAggregateConfigRulesReport.statements.yaml"} {
		if !bytes.Equal(read(t, filepath.Join(out, name)), read(t, filepath.Join("..", "..", "spec", name))) {
			t.Errorf("%s is not the committed one", name)
		}
	}
}

// Inspect shows what can be read of a page that cannot be compiled, says why it cannot, and fails; the pages behind it are
// inspected all the same.
func TestInspectOfPagesThatCannotBeCompiled(t *testing.T) {
	cases := []struct{ name, before, after, reason string }{
		{"no request table", "## 请求参数", "## 调试", "no table of request parameters"},
		{"a ROA page", "type=RPC", "type=ROA", "only operations of style RPC"},
	}
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			for _, flags := range [][]string{{"inspect"}, {"inspect", "--json"}} {
				var out, errs bytes.Buffer
				path := changedPage(t, tt.before, tt.after)
				if code := run(append(flags, path, ownPage), nil, &out, &errs); code != 1 {
					t.Errorf("exit %d", code)
				}
				if !strings.Contains(errs.String(), tt.reason) || strings.Contains(errs.String(), ownPage) {
					t.Errorf("stderr %s", errs.String())
				}
				if !strings.Contains(out.String(), "GenerateAggregateConfigRulesReport") || !strings.Contains(out.String(), ownPage) {
					t.Errorf("stdout %.400s", out.String())
				}
			}
		})
	}
}

// Inspect says how much of a page it read, inferred, saw contradicted and left out.
func TestInspectCountsFacts(t *testing.T) {
	if text := plumb(t, "inspect", ownPage); !regexp.MustCompile(`(?m)^  facts: [1-9]\d* read, \d+ inferred, \d+ contradicted, \d+ left out\n  demands: [1-9]\d* read, \d+ not read$`).MatchString(text.stdout) {
		t.Errorf("%s", text.stdout)
	}
	var page struct {
		Facts   struct{ Read, LeftOut *int }
		Demands struct{ Read, Unread *int }
	}
	if err := json.Unmarshal([]byte(plumb(t, "inspect", "--json", ownPage).stdout), &page); err != nil || page.Facts.Read == nil || page.Facts.LeftOut == nil || page.Demands.Read == nil || page.Demands.Unread == nil {
		t.Errorf("%v %+v", err, page)
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// kettlePage writes a small page and returns its path.
func kettlePage(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "StirKettle.md")
	text := "# StirKettle\n\n[Try it.](https://api.aliyun.com/#product=Tea&api=StirKettle&type=RPC&version=2021-03-04)\n\n" +
		"## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|StirKettle|The operation. Set the value to StirKettle. |\n|KettleId|String|Yes|k-1|The ID of the kettle. |\n\n" +
		"## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|6A-1|The ID of the request. |\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFaultsOfAPage(t *testing.T) {
	got := plumb(t, "faults", "--page", kettlePage(t), "--silent")
	for _, text := range []string{"KettleId.required.optional ", "KettleId may be left out.", "no fault of operation/exists: "} {
		if got.code != 0 || !strings.Contains(got.stdout, text) {
			t.Errorf("exit %d, no %q in\n%s%s", got.code, text, got.stdout, got.stderr)
		}
	}
}

func TestProveAPage(t *testing.T) {
	jsonFile := filepath.Join(t.TempDir(), "p.json")
	got := plumb(t, "prove", "--page", kettlePage(t), "--fault", "KettleId.required.optional", "--json", jsonFile)
	if got.code != 0 || !strings.Contains(got.stdout, "1 faults, 1 killed at their own statement, 0 unrelated failures") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if !strings.Contains(string(read(t, jsonFile)), `"proven": true`) {
		t.Errorf("%s", read(t, jsonFile))
	}
}

// A folder's pages that cannot be compiled are left out, and named.
func TestProveAFolder(t *testing.T) {
	path := kettlePage(t)
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "Broken.md"), []byte("# Broken\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := plumb(t, "prove", "--quick", "--page", filepath.Dir(path))
	if !strings.Contains(got.stdout, "LEFT OUT   Broken.md: ") || !strings.Contains(got.stdout, "StirKettle: ") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

func TestUsageOfPagesAndFaults(t *testing.T) {
	page := kettlePage(t)
	broken := filepath.Join(t.TempDir(), "Broken.md")
	if err := os.WriteFile(broken, []byte("# Broken\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"an unknown fault to prove", []string{"prove", "--page", page, "--fault", "KettleId.sings"}, "KettleId.sings"},
		{"an unknown fault to serve", []string{"serve", "--quiet", "--page", page, "--fault", "KettleId.sings"}, "KettleId.sings"},
		{"a fault of several pages", []string{"prove", "--page", page, "--page", ownPage, "--fault", "KettleId.required.optional"}, "expected one page"},
		{"a page given twice", []string{"prove", "--page", page, "--page", page}, "twice"},
		{"a page that cannot be compiled", []string{"prove", "--page", broken}, "Broken.md"},
		{"faults of a page that cannot be compiled", []string{"faults", "--page", broken}, "Broken.md"},
		{"quick without a page", []string{"prove", "--quick"}, "--page"},
		{"silent without a page", []string{"faults", "--silent"}, "--page"},
		{"a percentage without a page", []string{"prove", "--least", "98"}, "--least"},
		{"no percentage", []string{"prove", "--page", page, "--least", "0"}, "--least 0: expected a percentage above 0"},
		{"more than all", []string{"prove", "--page", page, "--least", "101"}, "--least 101"},
		{"no worker", []string{"prove", "--page", page, "--workers", "0"}, "--workers"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, c.args...)
			if got.code != 2 || !strings.Contains(got.stderr, c.says) || got.stdout != "" || strings.Count(got.stderr, "\n") != 1 {
				t.Errorf("exit %d, stdout %q, stderr %q, expected 2 and one line with %q", got.code, got.stdout, got.stderr, c.says)
			}
		})
	}
}

// A sample has no two pages of one name, and is the same wherever the pages lie.
func TestSamplesArePagesOfDifferentNames(t *testing.T) {
	here := sampledPages([]string{"a/One.md", "a/Two.md", "b/One.md", "b/Two.md", "b/Three.md"}, 3)
	names := map[string]bool{}
	for _, path := range here {
		names[filepath.Base(path)] = true
	}
	if len(here) != 3 || len(names) != 3 {
		t.Errorf("%q", here)
	}
	if all := sampledPages([]string{"a/One.md", "b/One.md"}, 0); len(all) != 2 {
		t.Errorf("no sample: %q", all)
	}
}

package renew_test

import (
	"os"
	"path/filepath"
	"testing"
)

// Paths of the command line are meant from the working directory, whatever the root: -o too.
func TestPathsAreThoseOfTheCommandLine(t *testing.T) {
	description, err := filepath.Abs("../generate/testdata/StirPot.openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	root, elsewhere := t.TempDir(), t.TempDir()
	put(t, filepath.Join(root, "spec", "StirPot.openapi.yaml"), read(t, description))
	t.Chdir(elsewhere)
	put(t, "StirPot.openapi.yaml", read(t, description))
	for _, tt := range []struct {
		name string
		args []string
		made string
	}{
		{"-o beside --root", []string{"--root", root, "-o", "mine"}, filepath.Join(elsewhere, "mine")},
		{"--root alone", []string{"--root", root}, filepath.Join(root, "generated")},
		{"a description and -o", []string{"StirPot.openapi.yaml", "-o", "deep/er"}, filepath.Join(elsewhere, "deep", "er")},
		{"a description alone", []string{"StirPot.openapi.yaml"}, filepath.Join(elsewhere, "generated")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			stdout, stderr, err := command(t, "generate", tt.args...)
			if err != nil {
				t.Fatalf("%v\n%s", err, stderr)
			}
			if _, err := os.Stat(filepath.Join(tt.made, "stirpot", "rpc.gen.go")); err != nil {
				t.Errorf("%v\n%s", err, stdout)
			}
		})
	}
}

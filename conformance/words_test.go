package conformance_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/target"
)

// What a stage says is read in a report, in a log of a CI, in a suite of somebody else: it must not speak of flags that
// only the command has, nor of keys that only a profile's file has. Whoever owns them has the words: the command for its
// flags, package target for the keys.
func TestStagesKnowNeitherFlagsNorKeysOfAProfile(t *testing.T) {
	flag := regexp.MustCompile(`(^|[^-\w])--[a-z]`)
	keys := regexp.MustCompile(`\bprofile\b|` + timingKeys())
	stages := []string{
		"spec", "conformance/verdict", "conformance/answer", "conformance/exchange", "conformance/waiver", "conformance/operation", "conformance/scenario",
		"conformance/judge", "conformance/cause", "conformance/report", "conformance/probe", "conformance/run", "conformance/target",
	}
	for _, folder := range stages {
		t.Run(folder, func(t *testing.T) {
			literals := 0
			for at, text := range literalsBelow(t, filepath.Join("..", filepath.FromSlash(folder))) {
				literals++
				if flag.MatchString(text) {
					t.Errorf("%s names a flag: %q", at, text)
				}
				if folder != "conformance/target" && keys.MatchString(text) {
					t.Errorf("%s names a profile or a key of one: %q", at, text)
				}
			}
			if literals == 0 && folder != "conformance/exchange" {
				t.Errorf("there is no text in %s", folder)
			}
		})
	}
}

// timingKeys is a pattern of the keys below timing.
func timingKeys() string {
	var keys []string
	for field := range reflect.TypeFor[target.Timing]().Fields() {
		keys = append(keys, field.Tag.Get("yaml"))
	}
	return `\btiming\.(` + strings.Join(keys, "|") + `)\b`
}

// literalsBelow are the texts in the code below a folder, by their places. Tags of fields are none.
func literalsBelow(t *testing.T, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec, *ast.Field:
				return false
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
					out[files.Position(n.Pos()).String()] = text
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

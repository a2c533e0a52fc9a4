package keys_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/keys"
)

// garden is a file that somebody writes.
type garden struct {
	Name   string              `yaml:"name"`
	Beds   []bed               `yaml:"beds"`
	Paths  map[string]path     `yaml:"paths"`
	Plants map[string][]string `yaml:"plants"`
	Open   bool                `yaml:"open"`
	Size   int                 `yaml:"size"`
	Wait   span                `yaml:"wait"`
	hidden string
	Gate   *path  `yaml:"gate"`
	Skip   string `yaml:"-"`
}

type bed struct {
	Plant string `yaml:"plant"`
	Depth int    `yaml:"depth"`
}

type path struct {
	Length string            `yaml:"length"`
	Stones map[string]string `yaml:"stones"`
}

// span reads itself.
type span time.Duration

func (s *span) UnmarshalYAML(node *yaml.Node) error {
	d, err := time.ParseDuration(node.Value)
	*s = span(d)
	if err != nil {
		return errors.New("expected a time")
	}
	return nil
}

func TestAGardenIsReadWhole(t *testing.T) {
	const text = `
name: ours
beds: [{plant: mint, depth: 3}]
paths:
  long: &long {length: 3 m, stones: {grey: "4"}}
  other: *long
  third: {<<: *long, length: 2 m}
  fourth: {<<: [*long]}
plants: {herbs: [mint, 2020-01-01, 7]}
open: true
size: 12
wait: 3s
gate: {length: none}
`
	var got garden
	if err := keys.Load([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if got.Name != "ours" || got.hidden != "" || got.Beds[0].Depth != 3 || got.Paths["third"].Length != "2 m" || got.Paths["fourth"].Stones["grey"] != "4" ||
		!got.Open || time.Duration(got.Wait) != 3*time.Second || got.Gate.Length != "none" || got.Plants["herbs"][1] != "2020-01-01" {
		t.Errorf("%+v", got)
	}
}

func TestWhatIsEmptyFits(t *testing.T) {
	for _, text := range []string{"{}", "name:", "beds:", "paths: {a: }", "gate: ~", "beds: [~]", "plants: {a: [~]}"} {
		if err := keys.Load([]byte(text), &garden{}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestWhatDoesNotFitIsToldInTheWordsOfTheFile(t *testing.T) {
	const known = "(known: name, beds, paths, plants, open, size, wait, gate)"
	for _, c := range []struct{ name, text, says string }{
		{"letters in another order", "nmae: x", `line 1: unknown key "nmae", did you mean name? ` + known},
		{"a letter that is missing", "name: x\nbed: []", `line 2: unknown key "bed", did you mean beds? ` + known},
		{"nothing like it", "fountain: x", `line 1: unknown key "fountain" ` + known},
		{"the name of a field", "Name: x", `line 1: unknown key "Name", did you mean name? ` + known},
		{"a key that is never read", "hidden: x", `line 1: unknown key "hidden" ` + known},
		{"below a list", "beds:\n- plant: a\n- plnt: b", `line 3: beds: entry 2: unknown key "plnt", did you mean plant? (known: plant, depth)`},
		{"below a name", "paths:\n  long:\n    lengh: 3", `line 3: paths: long: unknown key "lengh", did you mean length? (known: length, stones)`},
		{"below a pointer", "gate: {stone: 3}", `line 1: gate: unknown key "stone", did you mean stones? (known: length, stones)`},
		{"two of them", "nmae: x\ngate: {a: b}", `line 1: unknown key "nmae", did you mean name? ` + known + `; line 2: gate: unknown key "a" (known: length, stones)`},
		{"an anchor that is used twice", "paths: {a: &a {x: y}, b: *a}", `line 1: paths: a: unknown key "x" (known: length, stones)`},
		{"what is merged", "paths: {a: {<<: {x: y}}}", `line 1: paths: a: unknown key "x"`},
		{"a list of what is merged", "paths: {a: {<<: [{x: y}]}}", `line 1: paths: a: unknown key "x"`},
		{"a list for keys", "[]", `line 1: found a list: expected keys with values ` + known},
		{"a text for names", "plants: mint", `line 1: plants: found "mint": expected names with values`},
		{"a text for a list", "beds: mint", `line 1: beds: found "mint": expected a list`},
		{"keys for a list", "plants: {herbs: {mint: 1}}", `line 1: plants: herbs: found keys with values: expected a list`},
		{"a list for a text", "name: [a]", `line 1: name: found a list: expected one value`},
		{"a text for a yes", "open: maybe", `line 1: open: found "maybe": expected true or false`},
		{"a text for a number", "beds: [{depth: deep}]", `line 1: beds: entry 1: depth: found "deep": expected a whole number`},
		{"half a number", "size: 1.5", `line 1: size: found "1.5": expected a whole number`},
		{"a list for a number", "size: [1]", `line 1: size: found a list: expected a whole number`},
		{"a key that is a list", "paths: {[a]: b}", `line 1: paths: found a list as a key: expected a name`},
		{"a long text", "size: " + strings.Repeat("x", 50), `found "` + strings.Repeat("x", 40) + `"...: expected`},
		{"a name that acts on a terminal", `paths: {"a\u001b[1m": {x: y}}`, `paths: "a\x1b[1m": unknown key "x"`},
		{"what reads itself", "wait: soon", "expected a time"},
		{"no YAML", "name: [", "YAML: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := keys.Load([]byte(c.text), &garden{})
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("expected an error with\n%s\nfound\n%v", c.says, err)
			}
			for _, of := range []string{"garden", "keys_test", "[]string", "map["} {
				if strings.Contains(err.Error(), of) {
					t.Errorf("it speaks of Go: %v", err)
				}
			}
		})
	}
}

func TestAnErrorOfAFile(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"keys", "\nsize: x\nopen: y", `a%d.yaml:2: size: found "x": expected a whole number; a%d.yaml:3: open: found "y": expected true or false`},
		{"no YAML", "name: [", "a%d.yaml: YAML: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := keys.In("a%d.yaml", keys.Load([]byte(c.text), &garden{})).Error(); !strings.HasPrefix(got, c.want) || strings.Contains(got, "\n") {
				t.Errorf("expected %s, found %s", c.want, got)
			}
		})
	}
}

// Anchors within anchors are looked at once each, however often they are named.
func TestAnchorsWithinAnchors(t *testing.T) {
	var b strings.Builder
	b.WriteString("paths:\n  p0: &p0 {length: a}\n")
	for i := range 20 {
		n := string(rune('A' + i))
		last := "p0"
		if i > 0 {
			last = "p" + string(rune('A'+i-1))
		}
		b.WriteString("  p" + n + ": &p" + n + " {<<: [*" + last + ", *" + last + "]}\n")
	}
	b.WriteString("nmae: x\n")
	if err := keys.Load([]byte(b.String()), &garden{}); err == nil || !strings.Contains(err.Error(), `unknown key "nmae"`) {
		t.Errorf("found %v", err)
	}
}

// Whatever is written, it is read or refused; nothing panics, and a document that is refused for its keys has a line for each.
func TestAnythingIsReadOrRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-z<&*!~ ]{0,4}[:,\[\]{}\n-]{0,2} ?){0,12}`).Draw(t, "text")
		err := keys.Load([]byte(text), &garden{})
		var found keys.MisfitErrors
		if !errors.As(err, &found) {
			return
		}
		for _, p := range found {
			if p.Line < 1 || p.Text == "" {
				t.Fatalf("%q: %+v", text, p)
			}
		}
	})
}

func TestTheNearestNames(t *testing.T) {
	names := []string{"timing", "together", "name", "send"}
	for _, c := range []struct {
		name string
		n    int
		want string
	}{
		{"timming", 1, "timing"}, {"nme", 2, "name send"}, {"get", 1, "together"}, {"x", 9, "name send timing together"}, {"x", 0, ""},
	} {
		if got := strings.Join(keys.Nearest(c.name, names, c.n), " "); got != c.want {
			t.Errorf("%s: found %s, expected %s", c.name, got, c.want)
		}
	}
}

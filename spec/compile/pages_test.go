package compile_test

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// The pages of testdata/pages say beside their rows what is to be read there, in comments of one line each:
//
//	|KettleId|String|Yes|k-1\*\*\*|At most 64 characters. | <!-- want: parameter KettleId string required masked -->
//
// The page is compiled without the comments. Every fact that the compiler finds must be wanted on the first line with a
// comment at or below the line of the fact, and every fact that is wanted must be found. testdata/pages/README.md has
// the forms.

// wanted is one fact, in the form in which facts are compared.
type wanted struct {
	line int // of the comment; of a fact that was found, the line where it stands, 0 for the page as a whole
	text string
}

// factForms lists the kinds of facts: how many words they begin with, and which attributes may follow.
func factForms() map[string]struct {
	words      int
	attributes []string
} {
	type form = struct {
		words      int
		attributes []string
	}
	rules := []string{"style", "in", "text", "masked", "map", "by", "role", "documented", "of"}
	for _, r := range contract.Rules() {
		rules = append(rules, string(r.Rule), string(r.Rule)+"~")
	}
	return map[string]form{
		"operation":  {3, nil},
		"parameter":  {3, rules},
		"member":     {2, []string{"of", "by", "map", "unlisted"}},
		"error":      {3, []string{"placeholders", "trigger"}},
		"example":    {1, []string{"failure", "status", "type", "root", "unread"}},
		"left-out":   {3, nil},
		"diagnostic": {2, nil},
	}
}

const (
	wantOpen  = "<!-- want: "
	wantClose = " -->"
)

// stripWants takes the comments out of a page, line by line, so that every line keeps its number.
func stripWants(src string) (string, []wanted, error) {
	lines := strings.Split(src, "\n")
	var out []wanted
	for i, line := range lines {
		text, comments, commented := strings.Cut(line, "<!--")
		if !commented {
			continue
		}
		lines[i] = strings.TrimRight(text, " ")
		for rest := "<!--" + comments; rest != ""; {
			body, ok := strings.CutPrefix(rest, wantOpen)
			fact, after, closed := strings.Cut(body, wantClose)
			if !ok || !closed {
				return "", nil, fmt.Errorf("line %d: %q; expected %sFACT%s", i+1, rest, wantOpen, wantClose)
			}
			norm, err := normalFact(fact)
			if err != nil {
				return "", nil, fmt.Errorf("line %d: %w", i+1, err)
			}
			out, rest = append(out, wanted{i + 1, norm}), strings.TrimLeft(after, " ")
		}
	}
	return strings.Join(lines, "\n"), out, nil
}

// normalFact checks the form of a fact and puts its attributes in order.
func normalFact(fact string) (string, error) {
	tokens, err := factTokens(fact)
	if err != nil {
		return "", err
	}
	form, known := factForms()[tokens[0]]
	if !known || len(tokens) < 1+form.words {
		return "", fmt.Errorf("%q; expected a kind of fact and its words", fact)
	}
	attributes := tokens[1+form.words:]
	for _, a := range attributes {
		name, _, _ := strings.Cut(a, "=")
		if !slices.Contains(form.attributes, name) {
			return "", fmt.Errorf("%q is no attribute of %s; expected one of %v", a, tokens[0], form.attributes)
		}
	}
	slices.Sort(attributes)
	if len(slices.Compact(slices.Clone(attributes))) != len(attributes) {
		return "", fmt.Errorf("%q names an attribute twice", fact)
	}
	return strings.Join(tokens, " "), nil
}

// factTokens cuts at spaces outside of quotes. Inside of quotes, the escapes are those of Go.
func factTokens(fact string) ([]string, error) {
	var out []string
	for rest := fact; rest != ""; {
		head := strings.IndexAny(rest, ` "`)
		switch {
		case head < 0:
			return append(out, rest), nil
		case rest[head] == ' ' && head == 0:
			return nil, fmt.Errorf("%q has a space too many", fact)
		case rest[head] == ' ':
			out, rest = append(out, rest[:head]), rest[head+1:]
			continue
		}
		quoted, err := strconv.QuotedPrefix(rest[head:])
		if err != nil {
			return nil, fmt.Errorf("%q: a quote that nothing closes", fact)
		}
		end := head + len(quoted)
		if end < len(rest) && rest[end] != ' ' {
			return nil, fmt.Errorf("%q: expected a space behind %s", fact, quoted)
		}
		out, rest = append(out, rest[:end]), strings.TrimPrefix(rest[end:], " ")
	}
	if len(out) == 0 {
		return nil, errors.New("a comment without a fact")
	}
	return out, nil
}

// foundList gathers what the compiler found, in the forms of the comments.
type foundList struct{ list []wanted }

func (f *foundList) add(line int, words ...string) {
	kept := words[:0:0]
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	text, err := normalFact(strings.Join(kept, " "))
	if err != nil {
		text = err.Error() // wanted nowhere
	}
	f.list = append(f.list, wanted{line, text})
}

// when is the word if the condition holds.
func when(condition bool, word string) string {
	if condition {
		return word
	}
	return ""
}

// attribute is name=value, in quotes where the value has spaces or quotes of its own; nothing when there is no value.
func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + bare(value)
}

func bare(value string) string {
	if value == "" || strings.ContainsAny(value, " \"\n\\") {
		return strconv.Quote(value)
	}
	return value
}

func typeWord(t contract.Type) string {
	word := cmp.Or(t.Name, "-")
	if t.Format != "" {
		word += "/" + t.Format
	}
	if t.Item != "" {
		word += "<" + t.Item + ">"
	}
	return word
}

func foundFactsOf(res *compile.Result) []wanted {
	f := &foundList{}
	c := res.Contract
	f.add(c.Title.Line, "operation", cmp.Or(c.Product, "-"), cmp.Or(c.Version, "-"), cmp.Or(c.Action, "-"))
	for _, p := range c.Parameters {
		f.parameter(p)
	}
	f.members(c.Response, "")
	for _, e := range c.Errors {
		trigger := strings.TrimSuffix(fmt.Sprintf("%v:%s", e.Trigger.Kind, e.Trigger.Parameter), ":")
		f.add(e.At.Line, "error", strconv.Itoa(e.Status), bare(e.Code), strconv.Quote(e.Message), when(e.Placeholders, "placeholders"), attribute("trigger", trigger))
	}
	for _, x := range c.Examples {
		status := ""
		if x.Status != 0 {
			status = strconv.Itoa(x.Status)
		}
		f.add(x.BodyAt.Line, "example", x.Kind, when(x.Failure, "failure"), attribute("status", status), attribute("type", x.ContentType), attribute("root", x.Root),
			when(x.Kind != "request" && x.Value == nil, "unread"))
	}
	for _, u := range c.Unplaced {
		f.add(u.Line, "left-out", u.Kind, bare(u.Name), strconv.Quote(u.Reason))
	}
	for _, d := range res.Diagnostics {
		f.add(d.Line, "diagnostic", string(d.Severity), strconv.Quote(d.Message))
	}
	return f.list
}

func (f *foundList) parameter(p contract.Parameter) {
	demand := "unstated"
	switch {
	case p.RequiredAt.Line > 0 && p.Required:
		demand = "required"
	case p.RequiredAt.Line > 0:
		demand = "optional"
	}
	words := []string{"parameter", p.Name, typeWord(p.Type), demand, when(p.InText, "text"), when(p.Masked, "masked"), when(p.Type.Map, "map"),
		attribute("style", string(p.Style)), attribute("in", p.Within), attribute("by", string(p.Inferred)), attribute("of", p.Type.Of)}
	if p.Role != contract.RoleBusiness {
		words = append(words, attribute("role", string(p.Role)))
	}
	if p.Documented != p.Name {
		words = append(words, attribute("documented", p.Documented))
	}
	for _, x := range p.Constraints {
		name := string(x.Rule)
		if x.Inferred != contract.NotInferred {
			name += "~"
		}
		words = append(words, attribute(name, x.Value))
	}
	f.add(p.At.Line, words...)
}

func (f *foundList) members(of *contract.Field, path string) {
	for _, m := range of.Fields {
		name, typ := path+m.Name, m.Type
		if m.Items != nil {
			typ.Item = m.Items.Type.Name
		}
		f.add(m.At.Line, "member", name, typeWord(typ), attribute("of", m.Type.Of), attribute("by", string(m.Inferred)), when(m.At.Line == 0, "unlisted"), when(m.Type.Map, "map"))
		f.members(m, name+".")
		if m.Items != nil {
			f.members(m.Items, name+"[].")
		}
		if m.Values != nil {
			f.members(m.Values, name+".*.")
		}
	}
}

// place gives every fact that was found the line of the comment that it belongs to.
func place(found, wants []wanted) {
	for i, f := range found {
		if f.line == 0 {
			continue
		}
		at := 0
		for _, w := range wants {
			if w.line >= f.line && (at == 0 || w.line < at) {
				at = w.line
			}
		}
		found[i].line = cmp.Or(at, f.line)
	}
}

// compareFacts says what is wanted and not found, and what is found and not wanted. A fact of line 0 may be wanted
// anywhere.
func compareFacts(wants, found []wanted) []string {
	place(found, wants)
	open := slices.Clone(wants)
	var out []string
	for _, f := range found {
		at := slices.IndexFunc(open, func(w wanted) bool { return w.text == f.text && (f.line == 0 || w.line == f.line) })
		if at < 0 {
			out = append(out, fmt.Sprintf("line %d: found and not wanted: %s%s%s", f.line, wantOpen, f.text, wantClose))
			continue
		}
		open = slices.Delete(open, at, at+1)
	}
	for _, w := range open {
		out = append(out, fmt.Sprintf("line %d: wanted and not found: %s", w.line, w.text))
	}
	return out
}

// Small pages with every feature of the format say beside their rows what is to be read there.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.md")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		if filepath.Base(file) == "README.md" {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".md"), func(t *testing.T) {
			src, wants, err := stripWants(string(readFile(t, file)))
			if err != nil {
				t.Fatal(err)
			}
			p := page.Parse(filepath.Base(file), []byte(src))
			res, err := compile.Compile(p, readFile(t, overlayFile))
			if err != nil {
				t.Fatal(err)
			}
			for _, difference := range compareFacts(wants, foundFactsOf(res)) {
				t.Errorf("%s: %s", filepath.Base(file), difference)
			}
			validate(t, res.Description)
			checkStatements(t, p, res.Statements)
		})
	}
}

// The comments go, the lines stay; a comment in no known form is an error with its line.
func TestStripWants(t *testing.T) {
	src, wants, err := stripWants("# A <!-- want: operation P V A --> <!-- want: example json status=200 -->\n\n|B| <!-- want: member B string by=example -->\nx")
	if err != nil || src != "# A\n\n|B|\nx" || len(wants) != 3 || wants[2] != (wanted{3, "member B string by=example"}) {
		t.Errorf("%q %v %v", src, wants, err)
	}
	for name, line := range map[string]string{
		"unknown kind":        "<!-- want: parametre A string required -->",
		"too few words":       "<!-- want: parameter A string -->",
		"unknown attribute":   "<!-- want: parameter A string required maxlength=4 -->",
		"attribute twice":     "<!-- want: example json failure failure -->",
		"open quote":          `<!-- want: left-out parameter A "no -->`,
		"text behind a quote": `<!-- want: left-out parameter A "no"name -->`,
		"two spaces":          "<!-- want: example  json -->",
		"no fact":             "<!-- want:  -->",
		"another comment":     "<!-- a remark -->",
		"never closed":        "<!-- want: example json",
		"text behind":         "<!-- want: example json --> and more",
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := stripWants("# A\n" + line); err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
				t.Errorf("%s: %v", line, err)
			}
		})
	}
}

// A fact without a comment, a comment without a fact, and a comment beside another row are differences.
func TestCompareFacts(t *testing.T) {
	wants := []wanted{{3, "example json"}, {5, "member A string"}, {6, "member B string"}}
	tests := []struct {
		name  string
		found []wanted
		want  int
	}{
		{"all found, a block above its comment", []wanted{{2, "example json"}, {5, "member A string"}, {6, "member B string"}}, 0},
		{"a fact of the page as a whole stands anywhere", []wanted{{3, "example json"}, {0, "member A string"}, {6, "member B string"}}, 0},
		{"not found", []wanted{{3, "example json"}, {5, "member A string"}}, 1},
		{"not wanted", []wanted{{3, "example json"}, {5, "member A string"}, {6, "member B string"}, {6, "member C string"}}, 1},
		{"wanted once, found twice", []wanted{{3, "example json"}, {5, "member A string"}, {5, "member A string"}, {6, "member B string"}}, 1},
		{"beside another row", []wanted{{3, "example json"}, {5, "member B string"}, {6, "member A string"}}, 4},
		{"below the last comment", []wanted{{3, "example json"}, {5, "member A string"}, {7, "member B string"}}, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := compareFacts(wants, tt.found); len(got) != tt.want {
				t.Errorf("%d differences, want %d: %v", len(got), tt.want, got)
			}
		})
	}
}

package scenario_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// specification says which scenarios come of a statement, in the words of tell.
type specification struct {
	name      string
	page      string
	fixtures  scenario.Fixtures
	statement string // or several, with blanks between
	want      string
}

func specify(t *testing.T, list []specification) {
	t.Helper()
	for _, s := range list {
		t.Run(s.name, func(t *testing.T) {
			op := operationOf(t, s.page)
			settings := scenario.Settings{Fixtures: s.fixtures}
			all, err := scenario.Derive(op, settings)
			if err != nil {
				t.Fatal(err)
			}
			plainest := scenario.Plainest(op, settings).Steps[0].Request
			var got []string
			for _, one := range all {
				if slices.Contains(strings.Fields(s.statement), one.Statement) {
					got = append(got, tell(plainest, one)...)
				}
			}
			if diff := cmp.Diff(lines(s.want), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", s.statement, diff)
			}
		})
	}
}

// lines takes the indentation off a text.
func lines(text string) []string {
	var out []string
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

// tell puts a scenario into words: a line about it, and one a step. Requests are told by what they change of the plainest
// one: its place first, then values, `-A` for a parameter left out, and what is done about its signature.
func tell(plainest scenario.Request, s scenario.Scenario) []string {
	about := slices.Clone(s.Labels)
	if s.Level != verdict.Must && s.Level != "" {
		about = append(about, string(s.Level))
	}
	for word, is := range map[string]bool{"plain": s.Plain, "tentative": s.Tentative} {
		if is {
			about = append(about, word)
		}
	}
	slices.Sort(about)
	if s.Attempts != 1 {
		about = append(about, fmt.Sprintf("%d attempts", s.Attempts))
	}
	if s.Missing != "" {
		about = append(about, "without "+s.Missing)
	}
	out := []string{fmt.Sprintf("%s: %s (%s)", s.ID, s.Title, strings.Join(about, ", "))}
	for _, step := range s.Steps {
		out = append(out, "- "+strings.NewReplacer("\u0001", `\x01`, "\t", `\t`, "\n", `\n`).Replace(tellStep(plainest, step)))
	}
	return out
}

func tellStep(plainest scenario.Request, s scenario.Step) string {
	words := []string{string(s.Role)}
	if s.Name != string(s.Role) {
		words = append(words, fmt.Sprintf("%q", s.Name))
	}
	if s.AtOnce {
		words = append(words, "at once")
	}
	if s.Within != 0 {
		words = append(words, "within "+s.Within.String())
	}
	if s.Together != 0 {
		words = append(words, strconv.Itoa(s.Together)+" together")
	}
	if s.Onward.Parameter != "" {
		words = append(words, fmt.Sprintf("onward %d times by %s<%s>", s.Onward.Most, s.Onward.Parameter, s.Onward.Path))
	}
	if s.Provoke != "" {
		words = append(words, "provoking "+s.Provoke)
	}
	var checks []string
	for _, c := range s.Checks {
		checks = append(checks, tellCheck(c))
	}
	return fmt.Sprintf("%s: %s => %s", strings.Join(words, " "), tellRequest(plainest, s.Request), strings.Join(checks, ", "))
}

func tellCheck(c scenario.Check) string {
	text := c.String()
	if c.Name != "" {
		text += " " + c.Name
	}
	if c.Want != "" {
		text += " = " + c.Want
	}
	return text
}

func tellRequest(plainest, r scenario.Request) string {
	words := []string{string(r.Placement)}
	if r.Method != "" {
		words = append(words, r.Method)
	}
	for _, p := range r.Parameters {
		if !slices.Contains(plainest.Parameters, p) {
			words = append(words, p.Name+"="+tellValue(p.Value))
		}
	}
	for _, p := range plainest.Parameters {
		if !slices.ContainsFunc(r.Parameters, func(q scenario.Parameter) bool { return q.Name == p.Name }) && !slices.Contains(r.Omit, p.Name) {
			words = append(words, "lost "+p.Name)
		}
	}
	for _, name := range r.Omit {
		words = append(words, "-"+name)
	}
	for _, h := range r.Headers {
		words = append(words, h.Name+": "+h.Value)
	}
	if r.Encoding != scenario.EncodingPercent {
		words = append(words, "spaces as "+string(r.Encoding))
	}
	if r.Credential != "" {
		words = append(words, "key of "+r.Credential)
	}
	return strings.Join(append(words, tellSigning(r.Sign)...), " ")
}

func tellSigning(s scenario.Signing) []string {
	var words []string
	for word, is := range map[string]bool{"v1": s.V1, "wrong-secret": s.WrongSecret} {
		if is {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	if s.Method != "" {
		words = append(words, "signed-for-"+s.Method)
	}
	if s.Shift != 0 {
		words = append(words, "at "+s.Shift.String())
	}
	if s.Nonce != "" {
		words = append(words, "nonce "+s.Nonce)
	}
	for _, e := range s.After {
		words = append(words, tellEdit(e))
	}
	return words
}

func tellEdit(e scenario.Edit) string {
	switch e.Kind {
	case scenario.EditRemove:
		return "then without " + e.Name
	case scenario.EditRaw:
		return "then with " + e.Value + " at its end"
	default:
		return "then " + e.Name + "=" + tellText(e.Value)
	}
}

// tellText quotes what would not be seen or would be taken for several words.
func tellText(text string) string {
	if text == "" || strings.ContainsAny(text, " \u00a0") {
		return strconv.Quote(text)
	}
	return text
}

// tellValue shortens a text of one character alone to the character and its number.
func tellValue(v scenario.Value) string {
	text := v.Text
	switch {
	case v.From.Step != "":
		end := ">"
		if v.From.Pick != "" {
			end = " " + string(v.From.Pick) + " of " + v.From.Tags + ">"
		}
		if v.From.Last {
			end = " from the end>"
		}
		return text + "<" + v.From.Step + ":" + v.From.Path + end
	case v.Token == "" && len(text) > 4 && strings.Trim(text, text[:1]) == "":
		return text[:1] + "*" + strconv.Itoa(len(text))
	case v.Token == "":
		return tellText(text)
	case v.Pattern != "" && v.Each:
		return "new(" + string(v.Pattern) + ")"
	case v.Pattern != "":
		return v.Token + "(" + string(v.Pattern) + ")"
	}
	words := []string{v.Token, strconv.Itoa(v.Length)}
	if text != "" {
		words = append(words, "ending "+strconv.Quote(text))
	}
	if v.Digits {
		words = append(words, "digits")
	}
	if v.Each {
		words = append(words, "each")
	}
	return "<" + strings.Join(words, " ") + ">"
}

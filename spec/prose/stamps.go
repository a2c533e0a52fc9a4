package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The words of a time that is written as a number: of what, and since when.
var (
	stampWords   = regexp.MustCompile(`(?i)时间戳|unix|1970|epoch|timestamp`)
	stampMillis  = regexp.MustCompile(`(?i)毫秒|millisecond`)
	longFormat   = regexp.MustCompile(`(?i)\blong (?:time )?(?:format|型|类型|格式)|long格式`) // of CloudMonitor: milliseconds
	stampSeconds = regexp.MustCompile(`(?i)(?:^|[^毫])秒|\bseconds\b`)
	formLabel    = regexp.MustCompile(`(?i)^[^：:]{0,16}(?:格式|时间戳|format|timestamp)[：:]`) // of an item that explains a form
	shownMoment  = regexp.MustCompile(shownDate)
)

// readStamps reads the forms of a time of which one is a number: Unix milliseconds or seconds, beside date formats or alone. A form
// that is shown by an example alone is a guess.
func readStamps(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" || s.composite() {
		return nil
	}
	forms, out := s.allForms(all)
	if !slices.ContainsFunc(forms, isStamp) {
		return nil // readDateFormat reads the others
	}
	for _, example := range s.examples() {
		if form := formOf(example); form != "" && !among(forms, example) {
			forms, out.Inferred = append(forms, form), contract.ByExample
			s.doubt(out.At, "the example is in a form that the text does not name")
		}
	}
	out.Value = strings.Join(forms, "|")
	return []contract.Constraint{out}
}

// allForms are the forms that a text names or shows, with the rule that they make; none where one of them is not known, of
// something else, or of a case.
func (s Subject) allForms(all []Sentence) (forms []string, rule contract.Constraint) {
	rule.Rule = contract.RuleFormat
	for _, sn := range all {
		found, shown := formsSaid(sn)
		if found == nil {
			continue
		}
		if s.foreign(sn) && !formLabel.MatchString(sn.Text) || conditional(exampleCut.ReplaceAllString(sn.tight, "")) || slices.Contains(found, "") {
			return nil, rule
		}
		if shown {
			rule.Inferred = contract.ByExample
		}
		if rule.At.Quote == "" {
			rule.At = sn.At
		}
		forms = append(forms, slices.DeleteFunc(found, func(form string) bool { return slices.Contains(forms, form) })...)
	}
	return forms, rule
}

// formsSaid are the forms of a time that a sentence names or, with shown, gives an example of; "" among them is one that is not
// known. A sentence without any has none.
func formsSaid(sn Sentence) (forms []string, shown bool) {
	if !words.HasAny(sn.Text, "时间戳", "nix", "NIX", "1970", "poch", "imestamp", "ong", "yyyy", "YYYY", "hh", "HH", "ormat", "格式") {
		return nil, false // the common case, told without the forms
	}
	since := stampWords.MatchString(sn.Text)
	switch {
	case since && stampMillis.MatchString(sn.Text), longFormat.MatchString(sn.Text):
		forms = append(forms, contract.UnixMillis)
	case since && stampSeconds.MatchString(sn.Text):
		forms = append(forms, contract.UnixSeconds)
	}
	for _, form := range formsIn(sn.Text) {
		if !dateForm.MatchString(form) {
			form = ""
		}
		forms = append(forms, form)
	}
	if len(formsIn(sn.Text)) == 0 && words.HasAny(sn.Text, "ormat", "格式") {
		if moment := shownMoment.FindStringSubmatch(sn.Text); moment != nil {
			forms, shown = append(forms, formOf(moment[1])), true
		}
	}
	return forms, shown
}

func isStamp(form string) bool { return form == contract.UnixMillis || form == contract.UnixSeconds }

// among reports whether a value is in one of some forms.
func among(forms []string, value string) bool {
	info, _ := contract.RuleFormat.Find()
	return info.Obeys(strings.Join(forms, "|"), value)
}

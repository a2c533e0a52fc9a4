package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	// dateRun is all that can belong to a date format, from its year or its hour on: what is more or less than a whole format is none.
	dateRun = regexp.MustCompile(`(?:[Yy]{4}[-/.]?[Mm]{2}|\b[Hh]{2}:[Mm]{2})[A-Za-z0-9:/.+~\-]*(?: [Hh]{2}[A-Za-z0-9:/.+~\-]*)?`)
	// dateForm is a whole format: a day or a month, with or without a time, to the hour, the minute or the second, with or without its zone; or a time
	// of the day, or two.
	dateForm = regexp.MustCompile(`^(?:(?:[Yy]{4}-[Mm]{2}(?:-[Dd]{2})?|[Yy]{4}/[Mm]{2}/[Dd]{2}|[Yy]{4}[Mm]{2}(?:[Dd]{2})?)(?:[T ]?[Hh]{2}(?::?[Mm]{2}(?::?[Ss]{2}(?:\.[Ss]{3})?)?)?)?(?:Z|[+-]\d{2}:?\d{2})?|` +
		`[Hh]{2}:[Mm]{2}(?::[Ss]{2})?Z?(?:[-~][Hh]{2}:[Mm]{2}(?::[Ss]{2})?Z?)?)$`)
	// The markup and the space that stand inside a format.
	emphasis    = regexp.MustCompile("(?i)</?(?:i|em|b|strong|code)>|[*'`\"“”‘’]")
	spacedColon = regexp.MustCompile(`([A-Za-z]) ?: ?([MmSs])`)
	spacedT     = regexp.MustCompile(`([Dd]{2}) ?T ?([Hh]{2})`)
	spacedZone  = regexp.MustCompile(`([Mm]{2}|[Ss]{2}) Z\b`)
	wideSpace   = regexp.MustCompile(` {2,}`)
	// otherForms are the words of a text that takes the time in another form as well.
	otherForms = regexp.MustCompile(`(?i)时间戳|unix|毫秒数|long ?(?:型|类型|格式|time|format)|timestamp[^,.]* (?:of|in|that)|milliseconds? (?:that|since)|number of (?:milli)?seconds|two formats|following formats|以下(?:两|几)种(?:格式|类型|形式)`)
	// equality are the words that hold an "or" which offers nothing.
	equality = regexp.MustCompile(`(?i)[大小早晚]于或(?:者)?(?:等于|[早晚]于)|等于或[早晚大小]于|equal to or|or equal to|or (?:later|earlier) than`)
)

// readDateFormat reads how a time is to be written, as in YYYY-MM-DDThh:mm:ssZ, with or without markup inside. Several forms, or
// one among others, are none, and so is the beginning of a form that goes on in a way that is not known.
func readDateFormat(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" || s.composite() {
		return nil
	}
	if several := readStamps(s, all); several != nil {
		return several
	}
	var out []contract.Constraint
	for _, sn := range all {
		forms := formsIn(sn.Text)
		if len(forms) > 0 && (s.foreign(sn) || offers(sn.tight) || conditional(exampleCut.ReplaceAllString(sn.tight, ""))) {
			return nil // of a case, or one of several
		}
		for _, f := range forms {
			if !dateForm.MatchString(f) {
				return nil
			}
			out = append(out, contract.Constraint{Rule: contract.RuleFormat, Value: f, At: sn.At})
		}
	}
	if len(out) == 0 {
		return s.shownFormat(all)
	}
	if slices.ContainsFunc(all, mentionsOther) {
		return nil
	}
	return single(out)
}

// exampleCut is an example at the end of a sentence.
var exampleCut = regexp.MustCompile(`(?i)[，,；（(]?[ ]?(?:例如|比如|譬如|示例|如[：:]|for example|e\.g\.|such as).*$`)

// formsIn are the date formats in a text, as they are without the markup and the space inside. A sign beside one that may belong to
// it stays with it, so that it is none that is known.
func formsIn(text string) []string {
	if !words.HasAny(text, "yyyy", "YYYY", "Yyyy", "hh", "HH", "Hh") {
		return nil
	}
	t := withoutMarkup(text)
	var out []string
	const most = 4
	for _, at := range dateRun.FindAllStringIndex(t, most) {
		form := strings.TrimRight(t[at[0]:at[1]], ":.")
		if next := words.First(t[at[1]:]); strings.ContainsRune(`±[{<|\^`, next) {
			form += string(next)
		}
		if before := t[max(0, at[0]-1):at[0]]; before != "" && (strings.ContainsAny(before, `{<_/-~`) || words.IsWordByte(before[0])) {
			form = before + form
		}
		out = append(out, form)
	}
	return out
}

// withoutMarkup takes emphasis and the space inside of date formats out of a text.
func withoutMarkup(text string) string {
	t := emphasis.ReplaceAllString(text, "")
	t = strings.NewReplacer("_T_", "T", "_Z", "Z", "_", " ").Replace(t)
	t = wideSpace.ReplaceAllString(t, " ")
	t = spacedZone.ReplaceAllString(t, "${1}Z")
	t = spacedColon.ReplaceAllString(t, "$1:$2")
	return spacedT.ReplaceAllString(t, "${1}T${2}")
}

// mentionsOther reports whether a sentence without a date format says that the time can be written in another way.
func mentionsOther(sn Sentence) bool {
	if !words.HasAny(sn.Text, "时间戳", "nix", "NIX", "毫秒", "ong", "imestamp", "econd", "ormat", "格式", "类型", "形式", "LONG") {
		return false // the common case, told without the forms
	}
	return otherForms.MatchString(dateRun.ReplaceAllString(sn.Text, "")) && !strings.Contains(sn.Text, "ISO")
}

// offers reports whether a sentence offers one form among others.
func offers(t string) bool {
	t = equality.ReplaceAllString(t, "")
	return words.HasAny(t, " or ", "或")
}

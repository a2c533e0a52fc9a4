package scenario

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// ofCharacters are sentences about a number of characters, ofBytes are such as count bytes, ofSome say which characters, and
// ofWide name some of several bytes.
var (
	ofCharacters = regexp.MustCompile(`(?i)\bcharacters?\b|字符`)
	ofBytes      = regexp.MustCompile(`(?i)\bbytes?\b|字节`)
	ofWide       = regexp.MustCompile(`(?i)\bchinese\b|\bunicode\b|中文|汉字`)
	notWide      = regexp.MustCompile(`(?i)(?:\bnot\b|\bcannot\b|\bno\b|\bexcept\b|不|除|无)[^。.]{0,30}(?:chinese|unicode|中文|汉字)`)
	ofSome       = regexp.MustCompile(`(?i)\bletters?\b|\bdigits?\b|\bcontains?\b|\bASCII\b|字母|数字|包含|组成`)
)

// inCharacters: a length in characters is one whatever bytes they are written in. Where the target takes characters of several
// bytes, it takes as many of them as of others.
func (d *deriver) inCharacters(p operation.Parameter, limit int) {
	quote := d.statement.Quote
	if !ofCharacters.MatchString(quote) || ofBytes.MatchString(quote) || d.op.States(p.Name, contract.RuleFormat) || len(p.Enum) > 0 || p.Type != "string" {
		return
	}
	if ofSome.MatchString(quote) && !d.saysWide(p) {
		return // letters may be those of ASCII alone
	}
	good, _ := d.value(p)
	if _, is := operation.IsJSON(good); is || p.Style != contract.StyleNone {
		return
	}
	const few = 3
	long, ok := d.wide(p, limit)
	short, okay := d.wide(p, min(limit-1, max(few, atoi(d.op.Limit(p.Name, contract.RuleMinLength)))))
	place := Query
	if written(long) > mostCharacters(Query) {
		place = Form
	}
	if !ok || !okay || written(long) > mostCharacters(place) {
		return
	}
	base := d.carrying(p).placed(place)
	exploring(d.add("at-limit-wide", p.Name+" of "+strconv.Itoa(limit)+" characters of several bytes is accepted", LabelParameter,
		control(d.put(base, p, Literal(short))), freely(probe(d.put(base, p, Literal(long)), accepted()), p.Name)))
}

// wide is a text of so many characters, of several bytes each but for the first where the page wants another one there.
func (d *deriver) wide(p operation.Parameter, length int) (string, bool) {
	for _, first := range []string{"中", "a"} {
		if text := first + strings.Repeat("中", max(length-1, 0)); length > 0 && d.obeys(p, text, "") {
			return text, true
		}
	}
	return "", false
}

// saysWide reports whether the page names characters of several bytes among those of a parameter.
func (d *deriver) saysWide(p operation.Parameter) bool {
	return slices.ContainsFunc(d.op.About(p.Name), func(s operation.Statement) bool { return ofWide.MatchString(s.Quote) })
}

// takesWide reports whether the page names characters of several bytes among those that a parameter may have, and nowhere says that
// it may not.
func (d *deriver) takesWide(p operation.Parameter) bool {
	return d.saysWide(p) && !slices.ContainsFunc(d.op.About(p.Name), func(s operation.Statement) bool { return notWide.MatchString(s.Quote) })
}

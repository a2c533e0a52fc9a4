package report

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// Redactor takes secrets out of a text, in every spelling in which a request, a string to sign or a usual writer of
// JSON or HTML may hold them.
type Redactor struct {
	replacer  *strings.Replacer
	spellings []string
}

const (
	mask      = "***"
	cutMark   = exchange.CutMark // what judges and reports put where they cut a text
	leastPart = 4                // the shortest beginning of a secret that tells something
)

// NewRedactor returns a redactor of the given secrets. Those of fewer than four characters are not searched for: they are parts
// of many words, and their mask would tell where. TooShort tells them.
func NewRedactor(secrets ...string) Redactor {
	var r Redactor
	for _, s := range secrets {
		if !TooShort(s) && s != "" {
			r.spellings = append(r.spellings, spellings(s)...)
		}
	}
	// Where one spelling begins as another does, the longer one is what stands there.
	slices.SortStableFunc(r.spellings, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	pairs := make([]string, 0, 2*len(r.spellings))
	for _, spelling := range r.spellings {
		pairs = append(pairs, spelling, mask)
	}
	r.replacer = strings.NewReplacer(pairs...)
	return r
}

// TooShort reports whether a secret is too short to be taken out of texts.
func TooShort(secret string) bool { return secret != "" && utf8.RuneCountInString(secret) < leastPart }

// spellings of a secret: as it is, escaped for a query, escaped again for the string to sign, and each as others write
// it. Some may be the same.
func spellings(secret string) []string {
	lower := regexp.MustCompile("%[0-9A-F]{2}")
	var out []string
	plain := secret
	for range 3 {
		out = append(out, plain, strings.ReplaceAll(plain, "+", "%20"), strings.ReplaceAll(plain, "%20", "+"), lower.ReplaceAllStringFunc(plain, strings.ToLower),
			strings.ReplaceAll(plain, "/", `\/`), strings.ReplaceAll(plain, "=", `\u003d`),
			strings.ReplaceAll(plain, "+", `\u002b`), strings.ReplaceAll(plain, "+", `\u002B`), strings.ReplaceAll(plain, "+", "&#43;"))
		plain = strings.ReplaceAll(url.QueryEscape(plain), "+", "%20")
	}
	return out
}

// Text returns the text without secrets, and without the beginning of a secret where the text was cut.
func (r Redactor) Text(s string) string {
	if r.replacer == nil {
		return s
	}
	parts := strings.Split(r.replacer.Replace(s), cutMark)
	for i := range parts[:len(parts)-1] {
		parts[i] = r.withoutBeginning(parts[i])
	}
	return strings.Join(parts, cutMark)
}

// withoutBeginning masks the longest beginning of a secret that a text ends with.
func (r Redactor) withoutBeginning(s string) string {
	longest := 0
	for _, spelling := range r.spellings {
		for n := min(len(spelling), len(s)); n >= leastPart && n > longest; n-- {
			if strings.HasSuffix(s, spelling[:n]) {
				longest = n
			}
		}
	}
	if longest == 0 {
		return s
	}
	return s[:len(s)-longest] + mask
}

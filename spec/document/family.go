package document

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// family are the codes that public documents give to one and the same refusal; {P} stands for the name of a parameter.
type family struct {
	Name      string            `yaml:"name"`
	Codes     []string          `yaml:"codes"`
	Or        []contract.Answer `yaml:"or"` // codes that documents give with a status of their own
	Documents []string          `yaml:"documents"`
}

func checkFamilies(families []family) error {
	for i, f := range families {
		if f.Name == "" || len(f.Codes) == 0 || len(f.Codes)+len(f.Or) < 2 || len(f.Documents) == 0 { //nolint:mnd // one code has no other
			return fmt.Errorf("family %d (%q): expected a name, two codes or more and the documents that have them", i+1, f.Name)
		}
	}
	return nil
}

// withFamily fills in the other codes of a refusal's family.
func withFamily(r contract.Refusal, families []family) (contract.Refusal, error) {
	if len(r.Also)+len(r.Or) > 0 {
		return r, errors.New("its refusal has the codes of a family, expected the family's name")
	}
	if r.Family == "" {
		return r, nil
	}
	at := slices.IndexFunc(families, func(f family) bool { return f.Name == r.Family })
	if at < 0 {
		return r, fmt.Errorf("the family %q is none of this overlay", r.Family)
	}
	parameter, ok := families[at].parameterOf(r.Code)
	if !ok {
		return r, fmt.Errorf("the code %s is none of the family %s", r.Code, r.Family)
	}
	for _, code := range families[at].Codes {
		if code = strings.ReplaceAll(code, "{P}", parameter); code != r.Code {
			r.Also = append(r.Also, code)
		}
	}
	r.Or = families[at].Or
	r.Family = ""
	return r, nil
}

// parameterOf is the parameter that a code of the family speaks of, "" for a code that names none. The most particular form
// tells: that with most of the code's letters in itself.
func (f family) parameterOf(code string) (string, bool) {
	if !f.named() {
		return "", slices.Contains(f.Codes, code)
	}
	forms := slices.SortedFunc(slices.Values(f.Codes), func(a, b string) int { return len(b) - len(a) })
	for _, form := range forms {
		before, after, named := strings.Cut(form, "{P}")
		if !named {
			continue
		}
		match := regexp.MustCompile("^" + regexp.QuoteMeta(before) + "(.+)" + regexp.QuoteMeta(after) + "$").FindStringSubmatch(code)
		if match != nil {
			return match[1], true
		}
	}
	return "", false
}

// named reports whether codes of the family name a parameter.
func (f family) named() bool {
	return slices.ContainsFunc(f.Codes, func(code string) bool { return strings.Contains(code, "{P}") })
}

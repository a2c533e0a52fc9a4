package run

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/acs"
)

// trim takes the white space off that stands around the parts of an access key, such as the line feed at the end of a file: no
// key has any, and the target would refuse every request. It says what it took off. White space and control characters
// inside are an error: nobody knows what was meant.
func trim(key acs.Credentials) (trimmed acs.Credentials, took string, err error) {
	parts := []struct {
		name string
		text *string
	}{{"id", &key.AccessKeyID}, {"secret", &key.AccessKeySecret}, {"security token", &key.SecurityToken}}
	var names []string
	for _, p := range parts {
		whole := *p.text
		*p.text = strings.TrimSpace(whole)
		if strings.ContainsFunc(*p.text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
			return key, "", fmt.Errorf("the access key's %s has a line break, a space or a control character within: expected one word", p.name)
		}
		if *p.text != whole {
			names = append(names, p.name)
		}
	}
	if len(names) > 0 {
		took = fmt.Sprintf("white space around the access key's %s, such as a line break, was taken off", strings.Join(names, " and "))
	}
	return key, took, nil
}

package prose

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// alphabet is a set of characters: some of ASCII, and perhaps all others, which pages never tell apart.
type alphabet struct {
	ascii [128]bool
	wide  bool
	vague bool // it has letters, which may be those of ASCII or any
}

// bothLetters are the letters of ASCII, as ranges.
const bothLetters = "az AZ"

// alphabetWords are what the words of a list stand for, by ranges of ASCII: wide stands for all
// beyond ASCII, vague for letters that may be beyond it.
func alphabetWords() map[string]string {
	return map[string]string{
		"字母": "vague", "大小写字母": bothLetters, "大小字母": bothLetters, "英文字母": bothLetters, "大小写英文字母": bothLetters,
		"大小英文字母": bothLetters, "英文大小写字母": bothLetters, "英文": bothLetters, "英文字符": bothLetters, "小写字母": "az", "小写英文字母": "az", "大写字母": "AZ",
		"大写英文字母": "AZ", "数字": "09", "字母数字": "vague 09", "中文": "wide", "汉字": "wide", "中文字符": "wide", "中文汉字": "wide",
		"letter": "vague", "letters": "vague", "english letters": bothLetters, "ascii letters": bothLetters,
		"english letter": bothLetters, "a-z": "az", "uppercase and lowercase letters": bothLetters,
		"uppercase or lowercase letter": bothLetters, "upper/lower-case letter": bothLetters, "lowercase letters": "az",
		"lowercase letter": "az", "uppercase letters": "AZ", "uppercase letter": "AZ", "digits": "09", "digit": "09",
		"numbers": "09", "number": "09", "chinese characters": "wide", "chinese character": "wide", "下划线": "__", "短划线": "--",
		"连字符": "--", "短横线": "--", "中划线": "--", "连接符": "--", "连词符": "--", "点号": "..", "英文句点": "..", "半角句号": "..", "英文句号": "..",
		"正斜线": "//", "正斜杠": "//", "半角冒号": "::", "underscores": "__", "underscore": "__", "underlines": "__", "underline": "__", "hyphens": "--", "hyphen": "--",
		"periods": "..", "period": "..", "forward slashes": "//", "forward slash": "//", "colons": "::", "colon": "::",
	}
}

var (
	// caseNote is a note that letters of both cases are meant.
	caseNote = regexp.MustCompile(`[（(](?:区分大小写|大小写敏感|不区分大小写|(?i:case[- ](?:in)?sensitive))[）)]`)
	// namedSign is a sign in parentheses behind its name, or in quotation marks.
	namedSign = regexp.MustCompile(`^(?:[^（(]{1,24}[（(]([[:punct:]])[）)]|[‘'“"”「『` + "`" + `][ ]?([[:punct:]])[ ]?[’'”"“‘」』` + "`" + `])$`)
	// rowOfSigns is a list of signs without separators.
	rowOfSigns = regexp.MustCompile(`^(?:特殊字符|特殊符号|(?i:(?:the )?(?:following )?special characters:?))[ ]?([[:punct:]]{2,})$`)
)

// alphabetOf is the set of characters that a list of words stands for; ok is false when one of them is not understood.
func alphabetOf(list string) (set alphabet, ok bool) {
	list = caseNote.ReplaceAllString(strings.TrimRight(list, "。. ；;"), "")
	list = strings.NewReplacer("an uppercase or lowercase letter", "upper/lower-case letter", "uppercase or lowercase letters", "uppercase and lowercase letters",
		"lowercase and uppercase letters", "uppercase and lowercase letters", "大写和小写字母", "大小写字母", "大写字母和小写字母", "大小写字母").Replace(list)
	whole := strings.ReplaceAll(list, "uppercase and lowercase letters", "upper/lower-case letter")
	for _, sep := range []string{"以及", "或者", "、", "，", ", and ", ", or ", " and ", " or ", ", ", "和", "或", "及"} {
		whole = strings.ReplaceAll(whole, sep, "\x00")
	}
	some := false
	for word := range strings.SplitSeq(whole, "\x00") {
		if word = strings.TrimSpace(word); word == "" {
			continue
		}
		if !set.add(word) {
			return alphabet{}, false
		}
		some = true
	}
	return set, some
}

// add adds what a word stands for, and reports whether it is understood.
func (a *alphabet) add(word string) bool {
	if m := rowOfSigns.FindStringSubmatch(word); m != nil {
		for i := range len(m[1]) {
			a.ascii[m[1][i]] = true
		}
		return true
	}
	if m := namedSign.FindStringSubmatch(word); m != nil {
		a.ascii[(m[1] + m[2])[0]] = true
		return true
	}
	word = strings.ToLower(word)
	for _, article := range []string{"an ", "a ", "and ", "or ", "either "} {
		word = strings.TrimPrefix(word, article)
	}
	kinds, known := alphabetWords()[word]
	for kind := range strings.FieldsSeq(kinds) {
		switch kind {
		case "wide":
			a.wide = true
		case "vague":
			a.vague = true
			a.fill('a', 'z')
			a.fill('A', 'Z')
		default:
			a.fill(kind[0], kind[1])
		}
	}
	return known
}

func (a *alphabet) fill(from, to byte) {
	for c := from; c <= to; c++ {
		a.ascii[c] = true
	}
}

// joined is what either set has.
func (a alphabet) joined(b alphabet) alphabet {
	for c, has := range b.ascii {
		a.ascii[c] = a.ascii[c] || has
	}
	a.wide, a.vague = a.wide || b.wide, a.vague || b.vague
	return a
}

// shared is what both sets have.
func (a alphabet) shared(b alphabet) alphabet {
	for c, has := range b.ascii {
		a.ascii[c] = a.ascii[c] && has
	}
	beyond := a.beyond() && b.beyond()
	a.wide, a.vague = beyond, false
	return a
}

// beyond reports whether the set may have characters beyond ASCII.
func (a alphabet) beyond() bool { return a.wide || a.vague }

// lettered reports whether the set has letters of ASCII.
func (a alphabet) lettered() bool { return a.ascii['a'] || a.ascii['A'] }

// full reports whether the set has letters, digits and a sign, as those of names have that are listed to the end.
func (a alphabet) full() bool {
	letters, digits, signs := a.wide, false, false
	for c, has := range a.ascii {
		switch {
		case !has:
		case words.IsDigit(byte(c)):
			digits = true
		case words.IsLetter(byte(c)):
			letters = true
		default:
			signs = true
		}
	}
	return letters && digits && signs
}

// class is the set as a character class that RE2 and ECMA-262 share. One that may go beyond ASCII is written as what it leaves out.
func (a alphabet) class() string {
	var b strings.Builder
	for from := 0; from < len(a.ascii); {
		to := from
		for to < len(a.ascii) && a.ascii[to] == a.ascii[from] {
			to++
		}
		if a.ascii[from] != a.beyond() {
			b.WriteString(runOfClass(byte(from), byte(to-1))) //nolint:gosec // below 128
		}
		from = to
	}
	if a.beyond() {
		return "[^" + b.String() + "]"
	}
	return "[" + b.String() + "]"
}

// runOfClass is a run of ASCII in a character class.
func runOfClass(from, to byte) string {
	switch {
	case from == to:
		return inClass(from)
	case from+1 == to:
		return inClass(from) + inClass(to)
	}
	return inClass(from) + "-" + inClass(to)
}

// inClass is a character in a class, in an escape that RE2 and ECMA-262 share where it needs one.
func inClass(c byte) string {
	switch {
	case c <= ' ' || c == 0x7f:
		return fmt.Sprintf(`\x%02X`, c)
	case strings.IndexByte(`\]^[-`, c) >= 0:
		return `\` + string(rune(c))
	}
	return string(rune(c))
}

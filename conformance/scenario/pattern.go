package scenario

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Pattern is a text in which {8} stands for eight random lower-case letters and digits, new each time.
type Pattern string

const fewestRandom = 6 // characters: with fewer, one run in a thousand would meet a value twice

// blanks are the parts of a pattern that are filled.
func blanks() *regexp.Regexp { return regexp.MustCompile(`\{(\d{1,3})\}`) }

// Check says what is wrong with a pattern.
func (p Pattern) Check() error {
	if strings.ContainsAny(blanks().ReplaceAllString(string(p), ""), "{}") {
		return fmt.Errorf("%q: expected braces only around a number, as in plumb-{8}", string(p))
	}
	random := 0
	for _, blank := range blanks().FindAllStringSubmatch(string(p), -1) {
		random += atoi(blank[1])
	}
	if random < fewestRandom {
		return fmt.Errorf("%q: expected %d random characters or more, as in plumb-{8}: no value may come twice", string(p), fewestRandom)
	}
	return nil
}

// Sample is the pattern filled with one character; repeating it cannot fail.
func (p Pattern) Sample(fill string) string {
	filled, _ := p.Fill(func(n int) (string, error) { return strings.Repeat(fill, n), nil })
	return filled
}

// Fill fills the pattern with characters of the given source, so many at a time. The errors are the source's.
func (p Pattern) Fill(characters func(n int) (string, error)) (string, error) {
	var problems []error
	filled := blanks().ReplaceAllStringFunc(string(p), func(blank string) string {
		n, err := strconv.Atoi(strings.Trim(blank, "{}"))
		if err != nil {
			problems = append(problems, err)
		}
		text, err := characters(n)
		if err != nil {
			problems = append(problems, err)
		}
		return text
	})
	return filled, errors.Join(problems...)
}

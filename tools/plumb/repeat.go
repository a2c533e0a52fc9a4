package main

import (
	"strings"
)

// repeating is how a scenario of a run is asked again: the flags of the run that say what is asked whom, without keys and headers.
func repeating(endpoint string, f runFlags) func(id string) string {
	arguments := []string{"--endpoint", endpoint}
	for _, given := range [][2]string{{"--page", f.page}, {"--version", f.version}, {"--target", f.target}, {"--layer", f.layer}} {
		if given[1] != "" {
			arguments = append(arguments, given[0], given[1])
		}
	}
	if f.signature != "" && f.signature != defaultSignature {
		arguments = append(arguments, "--signature", f.signature)
	}
	return func(id string) string {
		words := append([]string{"plumb", "replay", id}, arguments...)
		for i := range words {
			words[i] = quoted(words[i])
		}
		return strings.Join(words, " ")
	}
}

// quoted is a word as a POSIX shell takes it.
func quoted(word string) string {
	safe := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:@%+=,", r)
	}
	if word != "" && strings.IndexFunc(word, func(r rune) bool { return !safe(r) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

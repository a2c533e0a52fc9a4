package main

import (
	"strconv"
	"strings"
)

// repeatArguments are the flags of a run that say what is asked whom, as a shell takes them, without keys and the values of headers.
func repeatArguments(endpoint string, f runFlags) string {
	arguments := []string{"--endpoint", endpoint}
	for _, given := range [][2]string{{"--page", f.page}, {"--version", f.version}, {"--target", f.target}, {"--layer", f.layer}} {
		if given[1] != "" {
			arguments = append(arguments, given[0], given[1])
		}
	}
	for _, given := range [][2]string{
		{"--connect-to", f.reach.connectTo}, {"--ca-file", f.reach.caFile}, {"--server-name", f.reach.serverName}, {"--profile", f.key.profile},
	} {
		if given[1] != "" {
			arguments = append(arguments, given[0], given[1])
		}
	}
	if f.reach.insecure {
		arguments = append(arguments, "--insecure")
	}
	if f.seed != 1 {
		arguments = append(arguments, "--seed", strconv.FormatInt(f.seed, 10))
	}
	for _, header := range f.reach.headers { // their values are told nowhere
		name, _, _ := strings.Cut(header, ":")
		arguments = append(arguments, "--header", strings.TrimSpace(name)+": ...")
	}
	if f.signature != "" && f.signature != defaultSignature {
		arguments = append(arguments, "--signature", f.signature)
	}
	for i := range arguments {
		arguments[i] = quoted(arguments[i])
	}
	return strings.Join(arguments, " ")
}

// repeating is how a scenario of a run is asked again, with such flags.
func repeating(arguments string) func(id string) string {
	return func(id string) string { return "plumb replay " + quoted(id) + " " + arguments }
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

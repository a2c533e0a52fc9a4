//go:build unix

package main

import (
	"strings"
	"testing"
)

// printedExamples are the commands that the help of commands prints, without what a shell does with their output.
func printedExamples() []printed {
	var out []printed
	for _, cmd := range newRoot(console{}).Commands() {
		for line := range strings.Lines(cmd.Example) {
			line, _, _ = strings.Cut(strings.TrimSpace(line), " >")
			out = append(out, printed{"help of " + cmd.Name(), line})
		}
	}
	return out
}

// Every command that takes something has examples of itself. That they work is tested with the documents.
func TestEveryCommandHasExamples(t *testing.T) {
	for _, cmd := range newRoot(console{}).Commands() {
		if cmd.Name() == "version" { // takes nothing
			continue
		}
		own := false
		for line := range strings.Lines(cmd.Example) {
			if !strings.HasPrefix(line, "  plumb ") {
				t.Errorf("%s: expected a command of plumb, two blanks from the left: %q", cmd.Name(), line)
			}
			own = own || strings.HasPrefix(line, "  plumb "+cmd.Name())
		}
		if !own {
			t.Errorf("%s has no example of itself", cmd.Name())
		}
	}
}

// An example is a command with flags that there are, with values that they take, and as many arguments as it takes.
func TestExamplesAreCommands(t *testing.T) {
	for _, c := range printedExamples() {
		t.Run(c.command, func(t *testing.T) {
			words := wordsOf(c.command)
			root := newRoot(console{})
			cmd, rest, err := root.Find(words[1:])
			if err != nil || cmd == root {
				t.Fatalf("no command of plumb: %v", err)
			}
			if err := cmd.ParseFlags(rest); err != nil {
				t.Fatal(err)
			}
			if err := cmd.ValidateArgs(cmd.Flags().Args()); err != nil {
				t.Error(err)
			}
		})
	}
}

// The help prints the examples.
func TestHelpPrintsExamples(t *testing.T) {
	for _, c := range printedExamples() {
		name := strings.TrimPrefix(c.at, "help of ")
		if got := plumb(t, name, "--help"); got.code != 0 || !strings.Contains(got.stdout, "Examples:\n") || !strings.Contains(got.stdout, c.command) {
			t.Errorf("%s --help: exit %d: expected %s in\n%s", name, got.code, c.command, got.stdout)
		}
	}
}

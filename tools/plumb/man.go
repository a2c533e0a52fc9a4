package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan(c console) *cobra.Command {
	return &cobra.Command{
		Use:   "man FOLDER",
		Short: "Write the manual pages of all commands",
		Long: `Man writes a page a command, plumb.1, plumb-run.1 and so on, into a folder, which is made where it is missing. They are the same
for the same plumb, whenever and wherever they are made.`,
		Example: `  plumb man man1`,
		Hidden:  true, // it is for those who package plumb
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return writeManual(cmd, c, args[0])
		},
	}
}

// manualPage is a page of the manual, with its file.
type manualPage struct {
	file    string
	content []byte
}

// manual is the page of a command, and those of the commands below it. Hidden ones have none, nor has the list of commands by itself.
func manual(cmd *cobra.Command, header doc.GenManHeader) ([]manualPage, error) {
	cmd.InitDefaultHelpFlag()
	cmd.DisableAutoGenTag = true // it has a date
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	header.Title = strings.ToUpper(name)
	var content bytes.Buffer
	if err := doc.GenMan(cmd, &header, &content); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := []manualPage{{name + "." + header.Section, content.Bytes()}}
	for _, below := range cmd.Commands() {
		if !below.IsAvailableCommand() || below.IsAdditionalHelpTopicCommand() {
			continue
		}
		pages, err := manual(below, header)
		if err != nil {
			return nil, err
		}
		out = append(out, pages...)
	}
	return out, nil
}

// manualHeader has no day of its making: the version says which plumb it is of.
func manualHeader() doc.GenManHeader {
	const year = 2026
	date := time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)
	return doc.GenManHeader{Section: "1", Source: tool(), Manual: "plumb", Date: &date}
}

func writeManual(cmd *cobra.Command, c console, folder string) error {
	pages, err := manual(cmd.Root(), manualHeader())
	if err != nil {
		return fmt.Errorf("man: %w", err)
	}
	set := c.files.Set()
	defer set.Discard()
	if err := set.Folder(folder); err != nil {
		return fmt.Errorf("man: %w", err)
	}
	for _, p := range pages {
		out, err := set.Create(filepath.Join(folder, p.file))
		if err != nil {
			return fmt.Errorf("man: %w", err)
		}
		if _, err := out.Write(p.content); err != nil {
			return fmt.Errorf("man: %s: %w", p.file, err)
		}
	}
	return set.Commit(cmd.Context())
}

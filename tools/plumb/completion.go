package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/plumb-conformance/plumb/conformance/compare"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec/change/format"
)

// suggest proposes what a word that is being written may become. It sends nothing and writes nothing.
type suggest = cobra.CompletionFunc

// completed gives every flag and every argument of the commands below one what a shell proposes for it.
func completed(root *cobra.Command) {
	arguments, flags := argumentValues(), flagValues()
	for _, cmd := range root.Commands() {
		if cmd.ValidArgsFunction = arguments[cmd.Name()]; cmd.ValidArgsFunction == nil {
			cmd.ValidArgsFunction = nothing
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			values, known := flags[cmd.Name()+" "+f.Name]
			if !known {
				values, known = flags[f.Name]
			}
			switch {
			case f.Value.Type() == "bool", known && values == nil:
			case known:
				_ = cmd.RegisterFlagCompletionFunc(f.Name, values)
			default:
				_ = cmd.RegisterFlagCompletionFunc(f.Name, nothing)
			}
		})
	}
}

// argumentValues are for the arguments of commands, by the command's name. Those of the others are nothing that can be proposed.
func argumentValues() map[string]suggest {
	pages := filesNamed("md")
	return map[string]suggest{
		"compare":  atMost(2, filesNamed("json")),
		"compile":  pages,
		"diff":     atMost(2, filesNamed("md", "yaml")),
		"generate": filesNamed("md", "yaml"),
		"inspect":  pages,
		"judge":    atMost(1, filesNamed("jsonl")),
		"lint":     pages,
		"man":      atMost(1, folders),
		"merge":    filesNamed("json", "jsonl"),
		"replay":   atMost(1, scenarioValues),
	}
}

// flagValues are for the values of flags, by the flag's name or by those of a command and a flag: nil for any file. Of the others
// nothing can be proposed.
func flagValues() map[string]suggest {
	out := map[string]suggest{
		"ca-file":         filesNamed("pem", "crt"),
		"compare format":  oneOf(formatNames(compare.Formats(), func(f compare.Format) string { return f.Name })...),
		"compile output":  folders,
		"diff format":     oneOf(formatNames(format.Formats(), func(f format.Format) string { return f.Name })...),
		"fail-on":         oneOf("breaking", "clients", "servers", "any"),
		"fault":           faultValues,
		"fleet":           filesNamed("yaml", "yml"),
		"filter":          filterValues,
		"generate output": folders,
		"layer":           oneOf(target.LayerService, target.LayerGateway),
		"lint format":     oneOf("text", "json", "github"),
		"output":          nil,
		"page":            filesNamed("md"),
		"record":          nil,
		"report":          folders,
		"root":            folders,
		"signature":       oneOf(string(probe.V1), string(probe.V3), string(probe.V3SM3), string(probe.None)),
		"target":          filesNamed("yaml", "yml"),
		"waivers":         filesNamed("yaml", "yml"),
		"wire":            oneOf("gateway", "page"),
	}
	for _, f := range report.Formats() {
		out[f.Name] = nil
	}
	return out
}

func formatNames[T any](formats []T, name func(T) string) []string {
	var out []string
	for _, f := range formats {
		out = append(out, name(f))
	}
	return out
}

func nothing(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// filesNamed are those whose names end so, without the dot, and folders on the way to them.
func filesNamed(ends ...string) suggest {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return ends, cobra.ShellCompDirectiveFilterFileExt
	}
}

// oneOf are a few fixed values.
func oneOf(values ...string) suggest {
	return func(_ *cobra.Command, _ []string, written string) ([]string, cobra.ShellCompDirective) {
		fits := slices.DeleteFunc(slices.Clone(values), func(v string) bool { return !strings.HasPrefix(v, written) })
		return fits, cobra.ShellCompDirectiveNoFileComp
	}
}

// atMost proposes nothing once there are n arguments.
func atMost(n int, values suggest) suggest {
	return func(cmd *cobra.Command, args []string, written string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= n {
			return nothing(cmd, args, written)
		}
		return values(cmd, args, written)
	}
}

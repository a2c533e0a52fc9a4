package main

import (
	"os"
	"path/filepath"
)

// pagePath is the path of a page as reports show it, with slashes: relative where it leads below the working directory, so that
// whoever reads the report in a checkout finds the page.
func pagePath(page string) string {
	if !filepath.IsAbs(page) {
		return filepath.ToSlash(filepath.Clean(page))
	}
	here, err := os.Getwd()
	if err != nil {
		return filepath.ToSlash(page)
	}
	below, err := filepath.Rel(here, page)
	if err != nil || !filepath.IsLocal(below) {
		return filepath.ToSlash(page)
	}
	return filepath.ToSlash(below)
}

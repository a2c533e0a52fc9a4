// Package fleet holds many runs together: the file that names pages and targets, the matrix of runs that it means, and the overview of
// what they found, with its formats. It is pure: a text in, runs and documents out. Running, files and judging are for others.
package fleet

"""Fits of linear models to the matrix that `benchmarks matrix` wrote: LIBLINEAR, with the problem built beforehand."""
import ctypes

import numpy as np


def read(path):
    from scipy.sparse import csr_matrix
    with open(path, "rb") as file:
        assert file.read(8) == b"NPMATRIX"
        rows, columns, classes, entries = np.fromfile(file, np.int64, 4)
        offsets = np.fromfile(file, np.int64, rows + 1)
        indices = np.fromfile(file, np.uint32, entries).astype(np.int32)
        values = np.fromfile(file, np.float32, entries).astype(np.float64)
        labels = np.fromfile(file, np.uint32, rows)
    # A number that is no class stands for none; together those are what one class is told from.
    labels = np.minimum(labels, classes).astype(np.float64)
    return csr_matrix((values, indices, offsets), shape=(rows, columns)), labels, int(classes)


def objective(matrix, labels, weights, bias, classes, cost, is_svm):
    """The sum over classes of half the squared weights, the intercept's among them, and the cost times the losses."""
    total = 0.5 * float((weights ** 2).sum() + (bias ** 2).sum())
    for column, label in enumerate(classes):
        margins = np.where(labels == label, 1.0, -1.0) * (matrix @ weights[:, column] + bias[column])
        losses = np.maximum(0, 1 - margins) ** 2 if is_svm else np.logaddexp(0, -margins)
        total += cost * float(losses.sum())
    return total


def liblinear(solver, cost, path):
    from liblinear.liblinearutil import parameter, problem, train
    matrix, labels, _ = read(path)
    prepared = problem(labels, matrix, bias=1)
    options = parameter(f"-s {solver} -c {cost} -B 1 -q")

    def work():
        model = train(prepared, options)

        def figures():
            count = model.get_nr_feature()
            names = model.get_labels()
            columns = 1 if len(names) == 2 else len(names)
            size = (count + 1) * columns
            flat = np.ctypeslib.as_array(ctypes.cast(model.w, ctypes.POINTER(ctypes.c_double)), (size,))
            table = flat.reshape(count + 1, columns)
            weights = np.zeros((matrix.shape[1], columns))
            weights[:count] = table[:count]
            value = objective(matrix, labels, weights, table[count], names[:columns], float(cost), solver == "1")
            return {"objective": value}
        return figures
    return work

"""The canary for a fault of PySide6 6.12.0 on Python 3.11: each repaint lost a reference to None.

When the count reaches zero Python aborts, in the middle of somebody's work. From Python 3.12 on
None is immortal and its count says nothing.
"""

import ctypes
import sys

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QTableView, QWidget

REPAINTS = 1000
TOLERANCE = 50  # imports and caches come and go; the fault moves the count by one a repaint

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on"
)


class Model(QAbstractTableModel):
    def rowCount(self, parent=None):
        return 5

    def columnCount(self, parent=None):
        return 2

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return f"cell {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


class Delegate(QStyledItemDelegate):
    def paint(self, painter, option, index):
        super().paint(painter, option, index)


class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)


class Canvas(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.end()


def references_lost(action, times):
    before = sys.getrefcount(None)
    for _ in range(times):
        action()
    return before - sys.getrefcount(None)


def make_table(qtbot):
    table = Table()
    table.setModel(Model(table))
    table.setItemDelegate(Delegate(table))
    qtbot.addWidget(table)
    return table


def make_canvas(qtbot):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    return canvas


@pytest.mark.parametrize("make", [make_table, make_canvas])
def test_a_repaint_loses_no_reference_to_none(qtbot, make):
    widget = make(qtbot)
    widget.resize(300, 200)
    widget.show()
    target = widget.viewport() if isinstance(widget, QTableView) else widget
    references_lost(target.repaint, 10)  # the first paint fills caches
    assert abs(references_lost(target.repaint, REPAINTS)) < TOLERANCE


def test_the_canary_sings_when_references_are_lost():
    lost = references_lost(lambda: ctypes.pythonapi.Py_DecRef(ctypes.py_object(None)), 200)
    for _ in range(200):
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))
    assert lost > TOLERANCE

"""The language that the window speaks: chosen before it is made, and kept until it is closed."""

from importlib import resources

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.preferences import Language


def speak(language: Language, application: QCoreApplication) -> None:
    """Let all texts be in a language, those of Qt's own dialogs too; where there is none, they are English.

    Numbers have a decimal point in every language: they are data, and go into tables, formulas and programs.
    """
    numbers = QLocale.c()
    numbers.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(numbers)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    code = language_of_system() if language == "system" else language
    own, of_qt = QTranslator(application), QTranslator(application)
    with resources.as_file(resources.files("resources") / "translations") as folder:
        known = own.load(f"kanoscope_{code}", str(folder))
    if known:
        application.installTranslator(own)
        of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        application.installTranslator(of_qt)


def language_of_system() -> str:
    """The code of the language in which the desktop speaks."""
    return QLocale.system().uiLanguages()[0].split("-")[0]
